package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Frame;
import claimtrail.ingest.annotate.LinearModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Judges from the traits of a predicate whether it makes a claim, and of which frame. Trained on the gold set in
/// `ingest/gold`, whose README names the command.
///
/// @param claims its labels are [#CLAIM] and [#NONE]
/// @param frames its labels are those of [Frame]
record ClaimModel(LinearModel claims, LinearModel frames) {

    static final String CLAIM = "claim";
    static final String NONE = "none";

    /// How probable a claim must be that the rules see too, and one that they do not see: chosen by cross-validation.
    static final double WITH_RULES = 0.15;

    static final double ALONE = 0.4;

    /// How probable a frame must be to stand against the lexicon.
    static final double SURE = 0.8;

    /// What a predicate was judged to be.
    ///
    /// @param probability that it makes a claim, 0 to 1
    record Judged(Frame frame, double probability) {}

    static ClaimModel load() {
        return new ClaimModel(read("claim-model.tsv.gz"), read("frame-model.tsv.gz"));
    }

    /// Nothing for a predicate that makes no claim.
    Optional<Judged> judge(Predicate predicate) {
        var probability = probability(predicate);
        return probability < bound(predicate, WITH_RULES, ALONE)
                ? Optional.empty()
                : Optional.of(new Judged(frame(predicate), probability));
    }

    /// How probable a claim must be; what a noun takes for granted the rules alone decide, for it is rare in the gold
    /// set.
    static double bound(Predicate predicate, double withRules, double alone) {
        if (!predicate.ruled()) {
            return alone;
        }
        return predicate.candidate().isNominal() ? 0 : withRules;
    }

    /// That a predicate makes a claim.
    double probability(Predicate predicate) {
        return claims.probabilities(predicate.traits()).getOrDefault(CLAIM, 0.0);
    }

    /// The frame that the lexicon knows, unless the model is sure of another one.
    Frame frame(Predicate predicate) {
        var best = frames.probabilities(predicate.traits()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
        var framed = predicate.framed();
        var sure = best.getValue() >= SURE
                && !(predicate.ruled() && predicate.candidate().isNominal());
        return framed != null && framed.known() && !sure
                ? framed.frame()
                : Frame.labelled(best.getKey()).orElseThrow();
    }

    private static LinearModel read(String name) {
        try (var in = Objects.requireNonNull(ClaimModel.class.getResourceAsStream(name), name);
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return LinearModel.read(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
