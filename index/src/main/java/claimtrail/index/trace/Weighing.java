package claimtrail.index.trace;

import claimtrail.corpus.claim.Verdict;
import claimtrail.corpus.document.DocumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Weighs what speaks for a question against what speaks against it. Copies of one origin weigh as one; an official
/// text against a single outlet decides.
///
/// @param supporting origins for
/// @param refuting origins against
record Weighing(Set<DocumentId> supporting, Set<DocumentId> refuting, boolean officialFor, boolean officialAgainst) {

    private static final int OUTWEIGHS = 3;

    static Weighing of(List<Said> supporting, List<Said> refuting) {
        return new Weighing(
                origins(supporting),
                origins(refuting),
                supporting.stream().anyMatch(Said::official),
                refuting.stream().anyMatch(Said::official));
    }

    Verdict verdict() {
        if (supporting.isEmpty() && refuting.isEmpty()) {
            return Verdict.NOT_ENOUGH_EVIDENCE;
        }
        if (refuting.isEmpty() || alone(refuting, supporting, officialAgainst, officialFor)) {
            return Verdict.SUPPORTED;
        }
        if (supporting.isEmpty() || alone(supporting, refuting, officialFor, officialAgainst)) {
            return Verdict.REFUTED;
        }
        return Verdict.CONFLICTING_EVIDENCE;
    }

    String why(int hedged) {
        var parts = new ArrayList<String>();
        if (!supporting.isEmpty()) {
            parts.add(counted(supporting.size(), "origin asserts it", "origins assert it"));
        }
        if (!refuting.isEmpty()) {
            parts.add(counted(refuting.size(), "speaks against it", "speak against it"));
        }
        if (officialFor || officialAgainst) {
            parts.add("an official text "
                    + (officialFor && officialAgainst
                            ? "on both sides"
                            : officialFor ? "among those for" : "among those against"));
        }
        if (hedged > 0) {
            parts.add(counted(hedged, "only plans, expects or supposes it", "only plan, expect or suppose it"));
        }
        return parts.isEmpty() ? "no document speaks of it" : String.join(", ", parts);
    }

    private static boolean alone(Set<DocumentId> few, Set<DocumentId> many, boolean officialFew, boolean officialMany) {
        return few.size() == 1 && !officialFew && (many.size() >= OUTWEIGHS || officialMany);
    }

    private static Set<DocumentId> origins(List<Said> said) {
        return said.stream().map(Said::origin).collect(Collectors.toUnmodifiableSet());
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
