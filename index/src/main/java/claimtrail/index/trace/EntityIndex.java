package claimtrail.index.trace;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.HolderKind;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.document.DocumentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the coverage says of each entity, and what each entity says: worked out once for one picture of the documents.
public final class EntityIndex {

    private final Map<String, Known> byId;

    private EntityIndex(Map<String, Known> byId) {
        this.byId = Map.copyOf(byId);
    }

    /// What is known of one entity.
    ///
    /// @param aliases how it is called, with the number of places, most common first
    /// @param documents that name it, earliest first
    /// @param by claims that it holds, earliest first
    /// @param about claims that speak of it, earliest first
    /// @param beside ids of other entities with the number of documents that name both, most common first
    public record Known(
            Entity entity,
            List<Counted> aliases,
            List<DocumentId> documents,
            List<Evidence> by,
            List<Evidence> about,
            List<Counted> beside) {
        public Known {
            aliases = List.copyOf(aliases);
            documents = List.copyOf(documents);
            by = List.copyOf(by);
            about = List.copyOf(about);
            beside = List.copyOf(beside);
        }
    }

    /// A text with how often it comes.
    public record Counted(String text, int count) {}

    public static EntityIndex of(Coverage coverage) {
        var gathering = new HashMap<String, Gathered>();
        for (var stored : coverage.documents()) {
            var here = new HashSet<String>();
            for (var mention : stored.reading().mentions()) {
                var gathered =
                        gathering.computeIfAbsent(mention.entity().id(), first -> new Gathered(mention.entity()));
                gathered.aliases.merge(mention.text(), 1, Integer::sum);
                gathered.documents.add(stored.document().id());
                here.add(mention.entity().id());
            }
            for (var one : here) {
                var beside = Objects.requireNonNull(gathering.get(one)).beside;
                here.stream()
                        .filter(other -> !other.equals(one))
                        .forEach(other -> beside.merge(other, 1, Integer::sum));
            }
        }
        for (var said : coverage.claims().all()) {
            var holders = holders(said.claim(), said.stored().reading().mentions());
            place(gathering, holders, said.evidence(), true);
            var names = new LinkedHashSet<>(said.names());
            names.removeAll(holders);
            names.addAll(slots(said.claim()));
            place(gathering, names, said.evidence(), false);
        }
        var known = new HashMap<String, Known>();
        gathering.forEach((id, gathered) -> known.put(id, gathered.known()));
        return new EntityIndex(known);
    }

    public Optional<Known> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// All of them, those in most documents first.
    public List<Known> all() {
        return byId.values().stream()
                .sorted(Comparator.comparing((Known known) -> -known.documents().size())
                        .thenComparing(known -> known.entity().id()))
                .toList();
    }

    private static void place(
            Map<String, Gathered> gathering, Collection<String> ids, Evidence evidence, boolean holds) {
        for (var id : ids) {
            var gathered = gathering.get(id);
            if (gathered != null) {
                (holds ? gathered.by : gathered.about).add(evidence);
            }
        }
    }

    /// Whom the sentence names as the holder.
    private static Set<String> holders(Claim claim, List<Mention> mentions) {
        var holder = claim.attribution().holder();
        if (holder == null || claim.attribution().kind() != HolderKind.NAMED) {
            return Set.of();
        }
        var phrase = holder.toLowerCase(Locale.ROOT);
        var found = new LinkedHashSet<String>();
        mentions.stream()
                .filter(mention -> phrase.contains(mention.text().toLowerCase(Locale.ROOT)))
                .forEach(mention -> found.add(mention.entity().id()));
        return found;
    }

    private static List<String> slots(Claim claim) {
        var slots = claim.slots();
        return Stream.of(slots.actor(), slots.object(), slots.destination(), slots.instrument())
                .filter(Objects::nonNull)
                .flatMap(filler -> filler.entities().stream())
                .toList();
    }

    /// What was found of one entity so far.
    private static final class Gathered {

        private final Entity entity;
        private final Map<String, Integer> aliases = new TreeMap<>();
        private final Map<String, Integer> beside = new TreeMap<>();
        private final Set<DocumentId> documents = new LinkedHashSet<>();
        private final List<Evidence> by = new ArrayList<>();
        private final List<Evidence> about = new ArrayList<>();

        Gathered(Entity entity) {
            this.entity = entity;
        }

        Known known() {
            return new Known(entity, counted(aliases), List.copyOf(documents), by, about, counted(beside));
        }

        private static List<Counted> counted(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing((Counted counted) -> -counted.count())
                            .thenComparing(Counted::text))
                    .toList();
        }
    }
}
