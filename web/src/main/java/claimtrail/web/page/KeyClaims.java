package claimtrail.web.page;

import claimtrail.corpus.claim.HolderKind;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.SectionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// The claims of a document that a reader should see first, each with the reasons why.
public final class KeyClaims {

    private static final int MOST = 4;
    private static final int LEAST_REASONS = 2;
    private static final int FIRST_PARAGRAPHS = 2;

    private KeyClaims() {}

    /// A claim with why it matters.
    public record Key(ClaimLine line, List<String> reasons) {
        public Key {
            reasons = List.copyOf(reasons);
        }
    }

    /// At most four, those with the most reasons first; one a sentence.
    static List<Key> of(Document document, List<ClaimLine> claims) {
        var opening = opening(document);
        var sentences = new HashSet<Integer>();
        var saying = new HashSet<String>();
        return claims.stream()
                .map(line -> new Key(line, reasons(line, opening)))
                .filter(key -> key.reasons().size() >= LEAST_REASONS)
                .sorted(Comparator.comparing((Key key) -> -key.reasons().size())
                        .thenComparing(key -> key.line().number()))
                .filter(key ->
                        sentences.add(key.line().claim().sentence().span().start())
                                && saying.add(key.line().claim().canonical()))
                .limit(MOST)
                .toList();
    }

    private static List<String> reasons(ClaimLine line, int opening) {
        var claim = line.claim();
        var reasons = new ArrayList<String>();
        switch (claim.frame()) {
            case IMPOSE, PROHIBIT, LICENSE, AMEND, EASE, LIFT, RESCIND, DELAY ->
                reasons.add("says what becomes of a control");
            case EXEMPT, PERMIT, SCOPE -> reasons.add("says whom or what a control covers");
            case ENFORCE, PENALTY, RATIONALE, EFFECT, REACT, RESPOND, NORM, OVERSIGHT, OTHER -> {}
        }
        if (claim.sentence().span().start() < opening) {
            reasons.add("stands at the beginning");
        }
        if (line.counts().disputed()) {
            reasons.add("is disputed");
        }
        if (line.counts().supporting() > 1) {
            reasons.add(line.counts().supporting() + " origins say so");
        }
        if (claim.slots().dates().stream().anyMatch(date -> date.value() != null)) {
            reasons.add("gives a day");
        }
        if (claim.attribution().kind() == HolderKind.NAMED
                && claim.attribution().quoted()) {
            reasons.add("quotes somebody by name");
        }
        return reasons;
    }

    /// Where the title and the first paragraphs end.
    private static int opening(Document document) {
        return document.body().sections().stream()
                .filter(section -> section.kind() == SectionKind.PARAGRAPH)
                .limit(FIRST_PARAGRAPHS)
                .mapToInt(section -> section.span().end())
                .max()
                .orElse(0);
    }
}
