package claimtrail.index.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How much two texts share.
///
/// @param length sentences of the shorter text
/// @param balance sentences of the shorter text for each of the longer one
/// @param words share of the shorter text's runs of words that stand in the other, word for word
/// @param sentences how well each sentence of the shorter text finds one that tells the same in the other, on average
/// @param found share of the shorter text's sentences that find one
/// @param order share of these that stand in the same order
record Likeness(
        int length,
        double balance,
        double words,
        double sentences,
        double found,
        double order,
        double title,
        double opening) {

    private static final int ENOUGH_SENTENCES = 4;
    private static final double ONE_SIZE = 0.5;
    private static final double TELLS_THE_SAME = 0.35;
    private static final double COPIED = 0.8;
    private static final double TAKEN_OVER = 0.3;
    private static final double RETOLD = 0.42;
    private static final double RETOLD_UNDER_ONE_HEADLINE = 0.24;
    private static final double IN_ORDER = 0.6;
    private static final double ONE_HEADLINE = 0.5;

    static Likeness of(Print one, Print other, Rarity rarity) {
        var ordered = one.sentences().size() <= other.sentences().size();
        var shorter = ordered ? one : other;
        var longer = ordered ? other : one;
        var places = new ArrayList<Integer>();
        var sum = 0.0;
        var sums = longer.sentences().stream().map(rarity::sum).toList();
        for (var sentence : shorter.sentences()) {
            var best = best(sentence, longer.sentences(), sums, rarity);
            sum += best.likeness();
            if (best.likeness() >= TELLS_THE_SAME) {
                places.add(best.place());
            }
        }
        var count = Math.max(1, shorter.sentences().size());
        return new Likeness(
                shorter.sentences().size(),
                shorter.sentences().size()
                        / (double) Math.max(1, longer.sentences().size()),
                sharedWords(one.shingles(), other.shingles()),
                sum / count,
                places.size() / (double) count,
                places.isEmpty() ? 0 : longestRise(places) / (double) places.size(),
                rarity.likeness(one.title(), other.title()),
                rarity.likeness(one.opening(), other.opening()));
    }

    boolean copied() {
        return words >= COPIED;
    }

    boolean takenOver() {
        return length >= ENOUGH_SENTENCES && words >= TAKEN_OVER;
    }

    /// The same facts in the same order, or under the same headline and opening.
    boolean retold() {
        var inOrder = sentences >= RETOLD && order >= IN_ORDER;
        var underOneHeadline =
                sentences >= RETOLD_UNDER_ONE_HEADLINE && title >= ONE_HEADLINE && opening >= ONE_HEADLINE;
        return comparable() && (inOrder || underOneHeadline);
    }

    /// Whether one could be the other in other words: an overview of many days tells a short notice too, and is no
    /// rewrite of it.
    boolean comparable() {
        return length >= ENOUGH_SENTENCES && balance >= ONE_SIZE;
    }

    double score() {
        return Math.min(1, Math.max(words, sentences));
    }

    private record Best(double likeness, int place) {}

    private static Best best(Set<String> sentence, List<Set<String>> among, List<Double> sums, Rarity rarity) {
        var own = rarity.sum(sentence);
        var best = new Best(0, 0);
        for (var place = 0; place < among.size(); place++) {
            if (most(own, sums.get(place)) <= best.likeness()) {
                continue;
            }
            var likeness = rarity.likeness(sentence, own, among.get(place), sums.get(place));
            if (likeness > best.likeness()) {
                best = new Best(likeness, place);
            }
        }
        return best;
    }

    /// The likeness of two sentences of these sums that share all that they can.
    private static double most(double one, double other) {
        return Math.sqrt(Math.min(one, other) / Math.max(one, other));
    }

    private static double sharedWords(Set<Integer> one, Set<Integer> other) {
        var ordered = one.size() <= other.size();
        var smaller = ordered ? one : other;
        var larger = ordered ? other : one;
        return smaller.isEmpty() ? 0 : smaller.stream().filter(larger::contains).count() / (double) smaller.size();
    }

    /// Length of the longest sequence that never falls.
    private static int longestRise(List<Integer> places) {
        var ends = new ArrayList<Integer>();
        for (var place : places) {
            var at = 0;
            while (at < ends.size() && ends.get(at) <= place) {
                at++;
            }
            if (at == ends.size()) {
                ends.add(place);
            } else {
                ends.set(at, place);
            }
        }
        return ends.size();
    }
}
