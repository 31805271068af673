package claimtrail.web.page;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.trace.Proposition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Why a document is worth reading beside the others, in reasons and nothing else.
final class Importance {

    private Importance() {}

    /// The reasons, none where it only repeats what others said.
    ///
    /// @param original whether nothing says that it comes from another document
    /// @param retellings documents that come from it
    static List<String> reasons(StoredDocument stored, List<ClaimLine> claims, boolean original, int retellings) {
        var id = stored.document().id();
        var reasons = new ArrayList<String>();
        switch (stored.document().metadata().kind()) {
            case OFFICIAL -> reasons.add("It is an official text.");
            case PRESS_RELEASE -> reasons.add("It is a statement of those whom it is about.");
            case ARTICLE -> {}
        }
        if (original && retellings > 0) {
            reasons.add(retellings + (retellings == 1 ? " document comes" : " documents come") + " from it.");
        }
        var propositions = claims.stream()
                .map(ClaimLine::proposition)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        var shared = propositions.stream().filter(Importance::isShared).toList();
        var first = shared.stream().filter(one -> saidFirst(one, id)).count();
        if (first > 0) {
            reasons.add("It was the first to say " + first + " of the " + shared.size()
                    + " things that it has in common with others.");
        }
        var alone = propositions.size() - shared.size();
        if (alone > 0 && stored.document().metadata().kind() == DocumentKind.ARTICLE) {
            reasons.add("It alone says " + alone + (alone == 1 ? " thing." : " things."));
        }
        var disputed = claims.stream().filter(line -> line.counts().disputed()).count();
        if (disputed > 0) {
            reasons.add(disputed + (disputed == 1 ? " claim of it is disputed." : " claims of it are disputed."));
        }
        return reasons;
    }

    private static boolean isShared(Proposition proposition) {
        return proposition.evidence().map(Evidence::origin).distinct().count() > 1;
    }

    /// The id of a proposition is that of its earliest claim.
    private static boolean saidFirst(Proposition proposition, DocumentId id) {
        return proposition.id().startsWith(id.value());
    }
}
