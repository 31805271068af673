package claimtrail.index.trace;

import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.store.StoredDocument;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The models, chips and companies at which measures aim, those that the documents name together as one.
///
/// Two are one target when most documents of the one that is named less name the other too; so a model and its maker
/// come together and two companies that one overview names do not. Only models and companies join: chips of one maker
/// are controlled by different rules.
final class Targets {

    private static final Set<String> TYPES = Set.of("model", "chip", "organization");
    private static final Set<String> JOINING = Set.of("model", "organization");
    private static final Set<String> NEWS_MEDIA = Table.lines("news-media.txt").collect(Collectors.toUnmodifiableSet());
    private static final double MOST = 0.5;
    private static final int MOST_NAMES = 40;

    private final Map<String, String> heads;

    private Targets(Map<String, String> heads) {
        this.heads = heads;
    }

    static Targets of(Collection<StoredDocument> documents) {
        var held = new HashMap<String, Integer>();
        var together = new HashMap<List<String>, Integer>();
        for (var stored : documents) {
            var names = named(stored);
            names.forEach(id -> held.merge(id, 1, Integer::sum));
            var joining = names.stream()
                    .filter(id -> JOINING.contains(Names.type(id)))
                    .sorted()
                    .limit(MOST_NAMES)
                    .toList();
            for (var one : joining) {
                joining.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> together.merge(List.of(one, other), 1, Integer::sum));
            }
        }
        return new Targets(heads(held, together));
    }

    static boolean target(String id) {
        return TYPES.contains(Names.type(id)) && !NEWS_MEDIA.contains(id.substring(id.indexOf(':') + 1));
    }

    /// The target that stands for all that are one with it: the one that most documents name.
    String head(String id) {
        return heads.getOrDefault(id, id);
    }

    private static Set<String> named(StoredDocument stored) {
        return stored.reading().mentions().stream()
                .map(Mention::entity)
                .map(entity -> entity.id())
                .filter(Targets::target)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Joins from the most named down, so that the head of a family is what most documents name.
    private static Map<String, String> heads(Map<String, Integer> held, Map<List<String>, Integer> together) {
        var order =
                Comparator.comparing((String id) -> -held.getOrDefault(id, 0)).thenComparing(id -> id);
        var heads = new HashMap<String, String>();
        together.entrySet().stream()
                .filter(pair -> joined(pair.getKey(), pair.getValue(), held))
                .map(pair -> pair.getKey().stream().sorted(order).toList())
                .sorted(Comparator.comparing((List<String> pair) -> pair.get(0), order)
                        .thenComparing(pair -> pair.get(1), order))
                .forEach(pair -> heads.putIfAbsent(pair.get(1), heads.getOrDefault(pair.get(0), pair.get(0))));
        return Map.copyOf(heads);
    }

    private static boolean joined(List<String> pair, int documents, Map<String, Integer> held) {
        var fewer = pair.stream().mapToInt(id -> held.getOrDefault(id, 0)).min().orElse(0);
        var companies = pair.stream().allMatch(id -> Names.type(id).equals("organization"));
        return !companies && documents > MOST * fewer;
    }
}
