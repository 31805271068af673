package claimtrail.index.trace;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.document.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One thing that a question claims, made comparable.
///
/// @param actor stems of who does it
/// @param action stems of the words that say what is done
/// @param date the day that the question itself gives
/// @param state whether it asks how things stand, not what once happened
record Asked(
        String text,
        Frame frame,
        Polarity polarity,
        Modality modality,
        Matter matter,
        Set<String> actor,
        Set<String> action,
        Set<String> names,
        Optional<PartialDate> date,
        @Nullable LocalDate asOf,
        boolean state) {

    private static final Pattern DENIAL = Pattern.compile("\\b(not|no|never|none|nobody|without)\\b|n't\\b");
    private static final Pattern STATE = Pattern.compile(
            Table.lines("state-words.txt").map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")));

    /// What a question claims: its claims as they were read, or, where none was read, each of its sentences.
    static List<Asked> in(Question question) {
        var claims = question.reading().claims();
        return claims.isEmpty()
                ? Words.sentences(question.text()).stream()
                        .map(sentence -> inSentence(question, sentence))
                        .toList()
                : claims.stream().map(claim -> inClaim(question, claim)).toList();
    }

    private static Asked inClaim(Question question, Claim claim) {
        var text = claim.sentence().text();
        return new Asked(
                text,
                claim.frame(),
                claim.stance().polarity(),
                claim.stance().modality(),
                Matter.of(text),
                Matter.of(
                                claim.slots().actor() == null
                                        ? ""
                                        : claim.slots().actor().text())
                        .stems(),
                Matter.of(claim.slots().action()).stems(),
                names(question),
                claim.slots().dates().stream()
                        .map(DateMention::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .or(() -> AskedDay.in(text)),
                question.asOf(),
                state(text));
    }

    private static Asked inSentence(Question question, String sentence) {
        return new Asked(
                sentence,
                FrameWords.frame(sentence),
                DENIAL.matcher(sentence).find() ? Polarity.NEGATIVE : Polarity.POSITIVE,
                Modality.ASSERTED,
                Matter.of(sentence),
                Set.of(),
                Set.of(),
                names(question),
                AskedDay.in(sentence),
                question.asOf(),
                state(sentence));
    }

    private static boolean state(String text) {
        return STATE.matcher(text).find();
    }

    private static Set<String> names(Question question) {
        return question.reading().mentions().stream()
                .map(mention -> mention.entity().id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
