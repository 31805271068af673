package claimtrail.web.digest;

import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.store.SourceHealth;
import claimtrail.corpus.store.Subscriber;
import claimtrail.index.trace.Measures;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What somebody who has read every digest knows: how measures stand, what is disputed, which sources are in trouble.
/// What differs from it is news.
///
/// @param statuses label of each measure's status, by the measure's id
/// @param disputes questions that are answered differently, as `measure|question`
/// @param troubles states of the sources that are not well, by the source's id
record Known(SortedMap<String, String> statuses, SortedSet<String> disputes, SortedMap<String, String> troubles) {

    private static final JsonMapper MAPPER = new JsonMapper();

    // what an older program wrote may lack a part
    @SuppressWarnings("ConstantValue")
    Known {
        statuses = statuses == null ? new TreeMap<>() : new TreeMap<>(statuses);
        disputes = disputes == null ? new TreeSet<>() : new TreeSet<>(disputes);
        troubles = troubles == null ? new TreeMap<>() : new TreeMap<>(troubles);
    }

    static Known nothing() {
        return new Known(new TreeMap<>(), new TreeSet<>(), new TreeMap<>());
    }

    /// What is known at the end of a day.
    static Known of(
            Collection<Measure> all, Measures measures, Collection<SourceHealth> sources, LocalDate day, Instant now) {
        var known = nothing();
        for (var measure : all) {
            measures.statusOn(measure, day)
                    .ifPresent(status ->
                            known.statuses.put(measure.id(), status.status().label()));
            measure.board().stream()
                    .filter(Measure.Slot::disputed)
                    .forEach(slot -> known.disputes.add(dispute(measure, slot)));
        }
        for (var health : sources) {
            if (troubled(health, now)) {
                known.troubles.put(health.source().id(), health.state(now).name());
            }
        }
        return known;
    }

    /// The same, but that some measures stand as somebody else knows them.
    Known with(Collection<String> measures, Known newer) {
        var both = new HashMap<>(statuses);
        measures.forEach(id -> {
            var status = newer.statuses.get(id);
            if (status == null) {
                both.remove(id);
            } else {
                both.put(id, status);
            }
        });
        return new Known(new TreeMap<>(both), disputes, troubles);
    }

    static String dispute(Measure measure, Measure.Slot slot) {
        return measure.id() + "|" + slot.name();
    }

    static boolean troubled(SourceHealth health, Instant now) {
        return switch (health.state(now)) {
            case FAILING, SILENT, QUIET -> true;
            case PAUSED, NEW, WELL -> false;
        };
    }

    String json() {
        try {
            return MAPPER.writeValueAsString(Map.of("statuses", statuses, "disputes", disputes, "troubles", troubles));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /// What a subscriber knows.
    static Known of(Subscriber subscriber) {
        var known = subscriber.told().known();
        return known == null ? nothing() : read(known);
    }

    static Known read(String json) {
        try {
            return MAPPER.readValue(json, Known.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("what a subscriber knows cannot be read: " + json, damaged);
        }
    }
}
