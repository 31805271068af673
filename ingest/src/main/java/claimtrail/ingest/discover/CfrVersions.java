package claimtrail.ingest.discover;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The days on which parts were issued anew, gathered from the versions of their sections and appendices.
final class CfrVersions {

    private final CfrParts wanted;
    private final TreeMap<String, TreeSet<LocalDate>> issued = new TreeMap<>();
    private final Map<String, Map<String, Last>> sections = new HashMap<>();

    CfrVersions(CfrParts wanted) {
        this.wanted = wanted;
    }

    private record Last(LocalDate day, boolean removed) {}

    /// Takes one element of `content_versions`; whether it could be read.
    boolean take(JsonNode version) {
        var day = day(version.path("issue_date").asText(""));
        var part = version.path("part").asText("");
        if (day.isEmpty() || part.isEmpty()) {
            return false;
        }
        if (wanted.contains(part)) {
            issued.computeIfAbsent(part, any -> new TreeSet<>()).add(day.get());
            var last = new Last(day.get(), version.path("removed").asBoolean());
            sections.computeIfAbsent(part, any -> new HashMap<>())
                    .merge(
                            version.path("type").asText()
                                    + version.path("identifier").asText(),
                            last,
                            (one, other) -> other.day().isBefore(one.day()) ? one : other);
        }
        return true;
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// The days of each part, by part.
    Map<String, NavigableSet<LocalDate>> days() {
        return new TreeMap<>(issued);
    }

    /// Whether all of a part that is known here has been removed.
    boolean isGone(String part) {
        return sections.getOrDefault(part, Map.of()).values().stream().allMatch(Last::removed);
    }
}
