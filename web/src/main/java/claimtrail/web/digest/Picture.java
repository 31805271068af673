package claimtrail.web.digest;

import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.SourceHealth;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.trace.Coverage;
import claimtrail.index.trace.Measures;
import claimtrail.index.trace.Origins;
import claimtrail.index.trace.StatusOn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is known at a moment, worked out once for everybody who is written to then.
///
/// @param compared what comparing all documents came to
record Picture(Compared compared, List<SourceHealth> sources, Instant now) {

    Picture {
        sources = List.copyOf(sources);
    }

    /// What comparing the documents of one coverage came to; it stays so until a document changes.
    ///
    /// @param all the measures, those with the most documents first
    record Compared(
            Coverage coverage, Measures measures, List<Measure> all, Origins origins, StoryLines lines, Cards cards) {

        Compared {
            all = List.copyOf(all);
        }

        static Compared of(Coverage coverage) {
            var measures = new Measures(coverage);
            var origins = new Origins(coverage);
            return new Compared(
                    coverage,
                    measures,
                    measures.all(),
                    origins,
                    StoryLines.of(coverage, origins),
                    new Cards(coverage.documents()));
        }
    }

    Known known(LocalDate day) {
        return Known.of(compared.all, compared.measures, sources, day, now);
    }

    Optional<StatusOn> status(Measure measure, LocalDate day) {
        return compared.measures.statusOn(measure, day);
    }

    Optional<StoredDocument> find(DocumentId id) {
        return compared.coverage.find(id);
    }

    /// The sources that do not bring what they should, each with what it does instead.
    Map<SourceHealth, String> troubles() {
        var troubles = new LinkedHashMap<SourceHealth, String>();
        for (var health : sources) {
            if (Known.troubled(health, now)) {
                troubles.put(health, health.state(now).name());
            }
        }
        return troubles;
    }
}
