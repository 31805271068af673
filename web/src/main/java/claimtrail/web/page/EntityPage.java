package claimtrail.web.page;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.document.DocumentId;
import claimtrail.index.trace.EntityIndex;
import claimtrail.web.api.Parameters;
import claimtrail.web.api.Traced;
import claimtrail.web.api.Traces;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The pages of the entities: all of them, and each with its names, its time, and the claims by and about it.
public final class EntityPage {

    private static final int BESIDE = 20;
    private static final int DOCUMENTS = 20;
    private static final int CLAIMS = 25;
    private static final int MOST_CLAIMS = 500;
    private static final int LISTED = 60;

    private final Traces traces;

    EntityPage(Traces traces) {
        this.traces = traces;
    }

    static String href(String id) {
        return "/entity/"
                + URLEncoder.encode(id, StandardCharsets.UTF_8)
                        .replace("%3A", ":")
                        .replace("+", "%20");
    }

    /// What the page of all entities shows: those named most, by their sort.
    public record Overview(Map<EntityType, List<Listed>> byType) {}

    /// An entity with the number of documents that name it.
    public record Listed(Entity entity, int documents) {
        public String href() {
            return EntityPage.href(entity.id());
        }
    }

    /// What the page of one entity shows.
    ///
    /// @param about what is said of it, things that more origins say first
    /// @param more whether there are more claims than are shown
    /// @param newest documents that name it, newest first
    public record View(
            EntityIndex.Known known,
            DayBars bars,
            List<Testimony> by,
            List<Said> about,
            boolean more,
            List<Listed> beside,
            List<DocumentLine> newest) {

        public String href() {
            return EntityPage.href(known.entity().id());
        }

        /// All documents that name it.
        public String search() {
            return new Address("/search")
                    .with("facet", "entity:" + known.entity().id())
                    .toString();
        }

        /// The same page with all claims.
        public String all() {
            return new Address(href()).with("claims", MOST_CLAIMS).toString();
        }
    }

    /// Something that is said of it.
    ///
    /// @param href its page, or where it has none the sentence
    public record Said(String canonical, String href, String counts, Testimony first) {}

    Overview overview() {
        var byType = new LinkedHashMap<EntityType, List<Listed>>();
        var all = traces.now().entities().all();
        for (var type : EntityType.values()) {
            var some = all.stream()
                    .filter(known -> known.entity().type() == type)
                    .limit(LISTED)
                    .map(known -> new Listed(known.entity(), known.documents().size()))
                    .toList();
            if (!some.isEmpty()) {
                byType.put(type, some);
            }
        }
        return new Overview(byType);
    }

    /// The page; `null` where no document names such an entity.
    @Nullable View view(String id, Parameters asked) {
        var traced = traces.now();
        var most = asked.number("claims", CLAIMS, 1, MOST_CLAIMS);
        return traced.entities()
                .find(id)
                .map(known -> view(known, traced, most))
                .orElse(null);
    }

    private static View view(EntityIndex.Known known, Traced traced, int most) {
        var about = about(known.about(), traced);
        var by = Testimony.of(known.by(), traced.documents());
        return new View(
                known,
                DayBars.of(days(known.documents(), traced)),
                by.stream().limit(most).toList(),
                about.stream().limit(most).toList(),
                about.size() > most || by.size() > most,
                beside(known, traced),
                known.documents().reversed().stream()
                        .limit(DOCUMENTS)
                        .map(document -> DocumentLine.of(document, traced.documents()))
                        .toList());
    }

    static List<LocalDate> days(Collection<DocumentId> documents, Traced traced) {
        return documents.stream()
                .flatMap(document -> traced.documents().find(document).stream())
                .flatMap(
                        stored -> Stream.ofNullable(stored.document().metadata().publishedDate()))
                .map(date -> date.earliest())
                .toList();
    }

    private static List<Said> about(List<Evidence> evidence, Traced traced) {
        record Told(Said said, int origins) {}

        var byProposition = new LinkedHashMap<String, Told>();
        for (var one : evidence) {
            var proposition = traced.proposition(one.claim().id()).orElse(null);
            var key = proposition == null ? one.claim().id() : proposition.id();
            if (byProposition.containsKey(key)) {
                continue;
            }
            var first = Testimony.alone(one, traced.documents());
            var said = proposition == null
                    ? new Said(one.claim().canonical(), first.href(), "", first)
                    : new Said(
                            proposition.canonical(),
                            PropositionPage.href(proposition.id()),
                            ClaimLine.Counts.of(proposition).text(),
                            first);
            byProposition.put(key, new Told(said, proposition == null ? 1 : proposition.origins()));
        }
        return byProposition.values().stream()
                .sorted(Comparator.comparing(Told::origins).reversed())
                .map(Told::said)
                .toList();
    }

    private static List<Listed> beside(EntityIndex.Known known, Traced traced) {
        return known.beside().stream()
                .limit(BESIDE)
                .flatMap(counted -> traced.entities().find(counted.text()).stream()
                        .map(other -> new Listed(other.entity(), counted.count())))
                .toList();
    }
}
