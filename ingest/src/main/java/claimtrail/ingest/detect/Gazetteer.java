package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names that are known, from `gazetteer.tsv` (and those that a document introduces): finds the longest at each word.
final class Gazetteer {

    private record Name(String text, Entity entity) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    Gazetteer() {}

    static Gazetteer load() {
        var gazetteer = new Gazetteer();
        for (var row : Resource.rows("gazetteer.tsv")) {
            var entity = new Entity(row[0], row[2], EntityType.labelled(row[1]).orElseThrow());
            gazetteer.add(row[2], entity);
            for (var alias : row[3].split("\\|", -1)) {
                if (!alias.isBlank()) {
                    gazetteer.add(alias.strip(), entity);
                }
            }
        }
        return gazetteer;
    }

    void add(String name, Entity entity) {
        var names = byFirstWord.computeIfAbsent(wordAt(name, 0), word -> new ArrayList<>());
        names.add(new Name(name, entity));
        names.sort(Comparator.comparingInt((Name known) -> -known.text.length()));
    }

    /// Mentions in order, none overlapping.
    List<Mention> in(String text) {
        var found = new ArrayList<Mention>();
        for (var at = 0; at < text.length(); at++) {
            var word = isWordStart(text, at) ? wordAt(text, at) : "";
            if (word.isEmpty()) {
                continue;
            }
            var name = longest(text, at, word);
            if (name.isPresent()) {
                var span = new Span(at, at + name.get().text.length());
                found.add(new Mention(name.get().entity, span, name.get().text));
                at = span.end() - 1;
            } else {
                at += word.length() - 1;
            }
        }
        return found;
    }

    private Optional<Name> longest(String text, int at, String word) {
        return byFirstWord.getOrDefault(word, List.of()).stream()
                .filter(name -> text.startsWith(name.text, at) && isWordEnd(text, at + name.text.length()))
                .findFirst();
    }

    private static boolean isWordStart(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static boolean isWordEnd(String text, int end) {
        return end == text.length()
                || !Character.isLetterOrDigit(text.charAt(end))
                || !Character.isLetterOrDigit(text.charAt(end - 1));
    }

    private static String wordAt(String text, int at) {
        var end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }
}
