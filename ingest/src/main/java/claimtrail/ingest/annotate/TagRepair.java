package claimtrail.ingest.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Mends the part of speech of words that are noun and verb alike, before the parser builds on it: in "the export bans
/// lie" the bans are nouns, and in "the ban signals a change" something has to be the verb.
///
/// @param words by kind, from `tags.tsv`
record TagRepair(Map<String, Set<String>> words) {

    private static final Set<String> FINITE = Set.of("VBZ", "VBP", "VBD", "MD");

    static TagRepair load() {
        try (var in = Objects.requireNonNull(TagRepair.class.getResourceAsStream("tags.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var words = new HashMap<String, Set<String>>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(fields -> words.put(fields[0], Set.of(fields[1].split(" ", -1))));
            return new TagRepair(Map.copyOf(words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Changes the tags in place.
    void repair(List<CoreLabel> sentence) {
        for (var at = 1; at < sentence.size(); at++) {
            if (isNounTakenForVerb(sentence, at)) {
                sentence.get(at).setTag(sentence.get(at).word().endsWith("s") ? "NNS" : "NN");
            }
        }
        mendVerb(sentence, firstFinite(sentence));
    }

    /// "export controls announced ...", "AI export bans lie ...": joined to what it controls, and something else is to
    /// be the verb.
    private boolean isNounTakenForVerb(List<CoreLabel> sentence, int at) {
        var token = sentence.get(at);
        if (!token.tag().startsWith("VB") || !is("control", token) || !is("before", sentence.get(at - 1))) {
            return false;
        }
        if (at + 1 == sentence.size()) {
            return true;
        }
        var next = sentence.get(at + 1);
        return isFinite(next)
                || Set.of("IN", "VBN", ",", ".", "CC", "POS").contains(next.tag())
                || (is("verb", next) && next.tag().equals("NNS"));
    }

    /// A plural that can be a verb, between a noun and what could be its object, when no verb comes before.
    private void mendVerb(List<CoreLabel> sentence, int before) {
        for (var at = 1; at + 1 < before; at++) {
            var token = sentence.get(at);
            var after = sentence.get(at + 1).tag();
            if (token.tag().equals("NNS")
                    && is("verb", token)
                    && endsSubject(sentence.get(at - 1))
                    && Set.of("DT", "JJ", "NN", "NNS", "NNP", "VBG", "PRP$", "IN")
                            .contains(after)
                    && (before == sentence.size() || isRelative(sentence, at, before))) {
                token.setTag("VBZ");
                return;
            }
        }
    }

    private static boolean endsSubject(CoreLabel token) {
        return token.tag().startsWith("NN")
                || Character.isUpperCase(token.word().charAt(0))
                || token.tag().equals("RB")
                || token.word().equals("likely");
    }

    /// Whether the first verb of a sentence stands in a clause that a relative pronoun opened: then the main verb is
    /// still missing.
    private static boolean isRelative(List<CoreLabel> sentence, int from, int verb) {
        return sentence.subList(from, verb).stream()
                .anyMatch(token -> Set.of("WDT", "WP", "WRB").contains(token.tag()));
    }

    private static int firstFinite(List<CoreLabel> sentence) {
        for (var at = 0; at < sentence.size(); at++) {
            if (isFinite(sentence.get(at))) {
                return at;
            }
        }
        return sentence.size();
    }

    private static boolean isFinite(CoreLabel token) {
        return FINITE.contains(token.tag());
    }

    private boolean is(String kind, CoreLabel token) {
        return words.getOrDefault(kind, Set.of()).contains(token.word().toLowerCase(Locale.ROOT));
    }
}
