package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Reason;
import claimtrail.corpus.claim.Sentence;
import claimtrail.corpus.claim.Slots;
import claimtrail.corpus.document.Document;
import claimtrail.ingest.annotate.AnnotatedDocument;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the claims of the sentences of a document, one sentence after the other.
record ClaimReader(
        Candidates candidates,
        Framing framing,
        ClaimModel model,
        Commitment commitment,
        Holders holders,
        Cues cues,
        Referents.Words words) {

    static ClaimReader load() {
        var cues = Cues.load();
        return new ClaimReader(
                Candidates.load(),
                new Framing(Lexicon.load(), cues),
                ClaimModel.load(),
                new Commitment(cues),
                new Holders(cues),
                cues,
                Referents.Words.load());
    }

    List<Claim> read(Document document, AnnotatedDocument annotated, Named named) {
        var claims = new ArrayList<Claim>();
        if (!annotated.onSubject()) {
            return claims;
        }
        var discourse = new Discourse(named, cues, words);
        var predicates = predicates(annotated, named);
        var fillers = new Fillers(named, cues, words, new Referents(discourse, named), predicates.nominals());
        for (var sentence : annotated.sentences()) {
            for (var predicate : predicates.in(sentence)) {
                model.judge(predicate)
                        .ifPresent(judged -> add(document, predicate.candidate(), judged, fillers, claims));
            }
            discourse.hear(sentence);
        }
        return claims;
    }

    Predicates predicates(AnnotatedDocument annotated, Named named) {
        return new Predicates(candidates, framing, named, annotated.vectors());
    }

    private void add(
            Document document, Candidate candidate, ClaimModel.Judged judged, Fillers fillers, List<Claim> claims) {
        var slots = fillers.of(candidate);
        if (candidate.isNominal() && isSaidBefore(claims, judged.frame(), slots)) {
            return;
        }
        var stance = commitment.of(candidate, judged.frame(), fillers.nominals());
        var referents = fillers.referents();
        claims.add(new Claim(
                id(document, candidate),
                new Sentence(candidate.sentence().text(), candidate.sentence().span()),
                Canonical.of(candidate, slots, referents, stance.modality()),
                judged.frame(),
                slots,
                stance,
                holders.of(candidate, referents, isQuoted(document, candidate)),
                new Reason(candidate.pattern(), judged.probability())));
    }

    /// What a noun takes for granted is news at its first mention only.
    private static boolean isSaidBefore(List<Claim> claims, Frame frame, Slots slots) {
        return claims.stream()
                .anyMatch(claim -> start(claim.frame()) == start(frame)
                        && sameThing(claim.slots().object(), slots.object()));
    }

    /// A ban that is imposed and one that prohibits are one beginning.
    private static Frame start(Frame frame) {
        return frame == Frame.PROHIBIT ? Frame.IMPOSE : frame;
    }

    private static boolean sameThing(@Nullable Filler one, @Nullable Filler other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.text().equalsIgnoreCase(other.text())
                || one.entities().stream().anyMatch(other.entities()::contains);
    }

    private static boolean isQuoted(Document document, Candidate candidate) {
        var at = candidate.sentence().token(candidate.action()).span().start();
        var start = document.text().lastIndexOf('\n', at) + 1;
        return Holders.isInside(document.text().substring(start, at), at - start);
    }

    /// Stable for the same words: of two equal actions in equal sentences the place tells them apart.
    private static String id(Document document, Candidate candidate) {
        AnnotatedSentence sentence = candidate.sentence();
        var key = sentence.text() + "\n" + candidate.action() + " "
                + sentence.token(candidate.action()).word();
        return document.id() + "-" + digest(key);
    }

    private static String digest(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
