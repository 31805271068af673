package claimtrail.web.digest;

import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.SourceHealth;
import claimtrail.index.trace.Coverage;
import claimtrail.index.trace.Measures;
import claimtrail.index.trace.Origins;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All that is known at a moment, worked out once for everybody who is written to then.
///
/// @param all the measures, those with the most documents first
record Picture(
        Coverage coverage,
        Measures measures,
        List<Measure> all,
        Origins origins,
        List<SourceHealth> sources,
        Instant now) {

    Picture {
        all = List.copyOf(all);
        sources = List.copyOf(sources);
    }

    static Picture of(Coverage coverage, List<SourceHealth> sources, Instant now) {
        var measures = new Measures(coverage);
        return new Picture(coverage, measures, measures.all(), new Origins(coverage), sources, now);
    }

    Known known(LocalDate day) {
        return Known.of(all, measures, sources, day, now);
    }

    Optional<Document> document(DocumentId id) {
        return coverage.find(id).map(stored -> stored.document());
    }
}
