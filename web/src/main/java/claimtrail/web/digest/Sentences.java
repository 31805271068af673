package claimtrail.web.digest;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.claim.Status;
import claimtrail.corpus.store.StoredDocument;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which sentence of a document says how a measure stands.
final class Sentences {

    private Sentences() {}

    /// Id of the claim that says it best; `null` where the document as a whole has to do.
    static @Nullable String saying(StoredDocument stored, Measure measure, Status status) {
        return stored.reading().claims().stream()
                .filter(claim -> frames(status).contains(claim.frame()))
                .filter(claim -> claim.stance().polarity() == Polarity.POSITIVE)
                .max(Comparator.comparing((Claim claim) -> speaksOf(claim, measure))
                        .thenComparing(claim -> !claim.slots().dates().isEmpty())
                        .thenComparing(claim -> -claim.sentence().span().start()))
                .map(Claim::id)
                .orElse(null);
    }

    private static boolean speaksOf(Claim claim, Measure measure) {
        var object = claim.slots().object();
        return object != null && object.entities().stream().anyMatch(measure.objects()::contains);
    }

    private static Set<Frame> frames(Status status) {
        return switch (status) {
            case PROPOSED, ISSUED, EFFECTIVE -> Set.of(Frame.IMPOSE, Frame.PROHIBIT, Frame.LICENSE, Frame.OVERSIGHT);
            case AMENDED -> Set.of(Frame.AMEND);
            case SUSPENDED, EASED, DELAYED -> Set.of(Frame.EASE, Frame.DELAY);
            case LIFTED -> Set.of(Frame.LIFT);
            case RESCINDED, ANNOUNCED_RESCISSION -> Set.of(Frame.RESCIND, Frame.LIFT);
        };
    }
}
