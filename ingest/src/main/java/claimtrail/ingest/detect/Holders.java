package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Attribution;
import claimtrail.corpus.claim.HolderKind;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads whose claim it is: who says, to whom it is owed ("according to"), whose quotation goes on.
record Holders(Cues cues) {

    private static final Pattern QUOTE = Pattern.compile("[\"“”]|``|''");
    private static final Set<String> SAID = Set.of("ccomp", "parataxis", "dep");
    private static final Set<String> SINGULAR_ANONYMOUS = Set.of("person", "source", "insider", "one");

    /// @param quoted whether the action stands inside quotation marks
    Attribution of(Candidate candidate, Referents referents, boolean quoted) {
        var sentence = candidate.sentence();
        var action = candidate.action();
        if (cues.is("self-holder", candidate.lemma())) {
            var self = speaker(sentence, action);
            if (self.isPresent()) {
                return holder(sentence, self.get(), sentence.token(action).word(), quoted, referents);
            }
        }
        var speech = speech(sentence, action).or(() -> closing(sentence, action));
        if (speech.isPresent()) {
            var subject = speaker(sentence, speech.get());
            if (subject.isPresent() && subject.get() != candidate.action()) {
                var holder = holder(
                        sentence, subject.get(), sentence.token(speech.get()).word(), quoted, referents);
                referents.discourse().quote(holder, sentence.paragraph());
                return holder;
            }
        }
        var owed = accordingTo(sentence, candidate.action(), quoted, referents);
        if (owed.isPresent()) {
            return owed.get();
        }
        return quoted && speech.isEmpty()
                ? asQuoted(referents.discourse().quoted(sentence.paragraph()))
                : Attribution.author();
    }

    /// Whose act of saying it is: the subject, or the agent of a passive.
    private static Optional<Integer> speaker(AnnotatedSentence sentence, int speech) {
        if (!Tree.isPassive(sentence, speech)) {
            return Tree.subject(sentence, speech);
        }
        return sentence.dependents(speech, "obl").stream()
                .filter(agent -> Tree.has(sentence, agent, "case", "by"))
                .findFirst();
    }

    private static Attribution asQuoted(Attribution earlier) {
        return new Attribution(earlier.kind(), earlier.holder(), earlier.cue(), true);
    }

    /// The nearest verb of saying above the predicate, or beside it.
    private Optional<Integer> speech(AnnotatedSentence sentence, int action) {
        var at = action;
        for (var above : Tree.above(sentence, action)) {
            var relation = sentence.relation(at);
            if (cues.is("speech", sentence.token(above).lemma())
                    && sentence.token(above).isVerb()
                    && (SAID.contains(relation) || isAnnounced(sentence, action, above))) {
                return Optional.of(above);
            }
            at = above;
        }
        at = action;
        for (var steps = 0; at >= 0 && steps < 20; at = sentence.governor(at), steps++) {
            for (var beside : sentence.dependents(at, "parataxis", "dep")) {
                if (cues.is("speech", sentence.token(beside).lemma())
                        && beside != action
                        && sentence.token(beside).isVerb()
                        && !sentence.isBelow(action, beside)) {
                    return Optional.of(beside);
                }
            }
        }
        return Optional.empty();
    }

    /// "that" after the verb of saying, wherever the parser hung the clause.
    private static boolean isAnnounced(AnnotatedSentence sentence, int action, int speech) {
        for (var at = action; at >= 0 && at != speech; at = sentence.governor(at)) {
            if (at > speech && Tree.has(sentence, at, "mark", "that")) {
                return true;
            }
        }
        return false;
    }

    /// The verb of saying that closes a sentence: "..., postings show."
    private Optional<Integer> closing(AnnotatedSentence sentence, int action) {
        var size = sentence.tokens().size();
        for (var at = size - 1; at > Math.max(action, size - 9); at--) {
            if (sentence.token(at).isVerb()
                    && cues.is("speech", sentence.token(at).lemma())) {
                var speech = at;
                return sentence.dependent(speech, "nsubj")
                        .filter(subject -> subject > action && isAfterComma(sentence, action, subject))
                        .map(subject -> speech);
            }
        }
        return Optional.empty();
    }

    private static boolean isAfterComma(AnnotatedSentence sentence, int action, int subject) {
        for (var at = subject - 1; at > action && at > subject - 6; at--) {
            if (Set.of(",", "\u201d", "\"").contains(sentence.token(at).word())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Attribution> accordingTo(
            AnnotatedSentence sentence, int action, boolean quoted, Referents referents) {
        for (var token = 0; token < sentence.tokens().size(); token++) {
            if (!sentence.token(token).word().equalsIgnoreCase("according")) {
                continue;
            }
            var governor = sentence.relation(token).equals("case")
                            || sentence.relation(token).equals("mark")
                    ? Optional.of(sentence.governor(token))
                    : sentence.dependent(token, "obl", "nmod", "xcomp", "obj");
            if (governor.isPresent() && governor.get() >= 0 && !sentence.isBelow(action, governor.get())) {
                return Optional.of(holder(sentence, governor.get(), "according to", quoted, referents));
            }
        }
        return Optional.empty();
    }

    private Attribution holder(AnnotatedSentence sentence, int head, String cue, boolean quoted, Referents referents) {
        var lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        return new Attribution(kind(sentence, head, lemma), referents.text(sentence, head), cue, quoted);
    }

    private HolderKind kind(AnnotatedSentence sentence, int head, String lemma) {
        var proper = sentence.token(head).tag().startsWith("NNP");
        if (proper || !cues.is("anonymous", lemma)) {
            return HolderKind.NAMED;
        }
        var plural = sentence.token(head).tag().equals("NNS")
                || SINGULAR_ANONYMOUS.contains(lemma)
                || lemma.equals("people");
        var indefinite = sentence.dependents(head, "det").stream()
                .map(det -> sentence.token(det).lemma().toLowerCase(Locale.ROOT))
                .anyMatch(List.of("a", "an", "some", "one")::contains);
        var named = sentence.dependents(head, "appos", "nmod", "compound").stream()
                .anyMatch(part -> sentence.token(part).name().equals("PERSON"));
        return !named && (plural || indefinite || !sentence.token(head).isNoun())
                ? HolderKind.ANONYMOUS
                : HolderKind.NAMED;
    }

    /// Whether a place in a paragraph stands between quotation marks, counted from the paragraph's beginning.
    static boolean isInside(String paragraph, int at) {
        var inside = false;
        var marks = QUOTE.matcher(paragraph);
        while (marks.find() && marks.start() < at) {
            inside = switch (marks.group()) {
                case "“", "``" -> true;
                case "”", "''" -> false;
                default -> !inside;
            };
        }
        return inside;
    }
}
