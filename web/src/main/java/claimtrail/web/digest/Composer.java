package claimtrail.web.digest;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Watch;
import claimtrail.index.trace.StatusOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says what is new to one subscriber: what came since they were told last, and what stands otherwise than they know.
final class Composer {

    private static final int MEASURES = 3;
    private static final int CITATIONS = 3;
    private static final int STORIES = 10;
    private static final int TEXTS = 10;
    private static final int CHANGES = 3;
    private static final int TURNS = 20;
    private static final int TROUBLES = 10;

    private final Picture picture;
    private final News news;
    private final Map<String, Set<DocumentId>> found;

    /// A composer for everybody who was told last at the same change.
    ///
    /// @param found articles by the id of the saved search that found them
    Composer(Picture picture, News news, Map<String, Set<DocumentId>> found) {
        this.picture = picture;
        this.news = news;
        this.found = Map.copyOf(found);
    }

    /// @param since when they were told last
    Digest write(Subscriber.Interests interests, Known before, Instant since, ZoneId zone) {
        var day = picture.now().atZone(zone).toLocalDate();
        return new Digest(
                heading(day, since, zone),
                play(day),
                Listed.first(TURNS, turns(before, day), "/measures"),
                official(),
                searches(interests),
                edits(),
                Listed.first(TROUBLES, troubles(before), "/sources"));
    }

    /// What is told at once: that measures stand otherwise than their followers know.
    ///
    /// @param ids of the measures
    Digest alert(Set<String> ids, Known before, Instant since, ZoneId zone) {
        var day = picture.now().atZone(zone).toLocalDate();
        var turns = picture.compared().all().stream()
                .filter(measure -> ids.contains(measure.id()))
                .flatMap(measure -> flip(measure, before, day).stream())
                .toList();
        return new Digest(
                heading(day, since, zone),
                List.of(),
                Listed.first(TURNS, turns, "/measures"),
                Listed.none(),
                List.of(),
                Listed.none(),
                Listed.none());
    }

    private Digest.Heading heading(LocalDate day, Instant since, ZoneId zone) {
        return new Digest.Heading(
                Days.weekday(day), Days.moment(since, zone) + " to " + Days.moment(picture.now(), zone));
    }

    private List<Digest.PlayLine> play(LocalDate day) {
        var play = new ArrayList<Digest.PlayLine>();
        for (var measure : picture.compared().all()) {
            picture.status(measure, day)
                    .ifPresent(status -> play.add(new Digest.PlayLine(
                            reference(measure),
                            status.status().label() + " since " + Days.of(status.since()),
                            sources(measure, status))));
            if (play.size() == MEASURES) {
                break;
            }
        }
        return play;
    }

    private List<Digest.Turn> turns(Known before, LocalDate day) {
        var turns = new ArrayList<Digest.Turn>();
        for (var measure : picture.compared().all()) {
            flip(measure, before, day).ifPresent(turns::add);
            measure.board().stream()
                    .filter(slot -> slot.disputed() && !before.disputes().contains(Known.dispute(measure, slot)))
                    .forEach(slot -> turns.add(disputed(measure, slot)));
        }
        return turns;
    }

    private Optional<Digest.Turn> flip(Measure measure, Known before, LocalDate day) {
        var was = before.statuses().get(measure.id());
        return picture.status(measure, day)
                .filter(status -> !status.status().label().equals(was))
                .map(status -> flipped(measure, status, was));
    }

    private Digest.Turn flipped(Measure measure, StatusOn status, @Nullable String was) {
        var brief = status.status().label() + (was == null ? "" : " (was " + was + ")");
        var text = brief + ", since " + Days.of(status.since())
                + (status.official() ? ", by an official text" : ", by the coverage");
        return new Digest.Turn(reference(measure), brief, text, sources(measure, status));
    }

    private Digest.Turn disputed(Measure measure, Measure.Slot slot) {
        var answers = slot.values().stream()
                .map(value ->
                        value.value() + " (" + value.origins() + (value.origins() == 1 ? " origin)" : " origins)"))
                .collect(Collectors.joining(" against "));
        var citations = slot.values().stream()
                .flatMap(value -> value.evidence().stream().limit(1))
                .map(this::source)
                .limit(CITATIONS)
                .toList();
        return new Digest.Turn(
                reference(measure), slot.name() + " disputed", slot.name() + " is disputed: " + answers, citations);
    }

    private Listed<Digest.Text> official() {
        var texts = new ArrayList<Digest.Text>();
        news.amended().forEach(edit -> texts.add(changed(edit, "changed")));
        news.official()
                .forEach(stored -> texts.add(
                        new Digest.Text(Reference.title(stored.document()), note(stored, "new"), Listed.none())));
        return Listed.first(TEXTS, texts, "/search?q=type%3Aofficial");
    }

    private Listed<Digest.Text> edits() {
        return Listed.first(
                TEXTS,
                news.edited().stream()
                        .map(edit -> changed(edit, "changed after it was published"))
                        .toList(),
                "/search?q=*%3A*");
    }

    private static Digest.Text changed(News.Edit edit, String what) {
        return new Digest.Text(
                Reference.title(edit.now().document()),
                note(edit.now(), what),
                Listed.first(
                        CHANGES,
                        edit.changes(),
                        "/document/" + edit.now().document().id()));
    }

    private static String note(StoredDocument stored, String what) {
        var document = stored.document();
        var published = document.metadata().publishedDate();
        return Reference.publisher(document) + (published == null ? "" : ", " + Days.of(published)) + "; " + what;
    }

    private List<Digest.SearchNews> searches(Subscriber.Interests interests) {
        var shown = new HashSet<String>();
        if (interests.searches().isEmpty()) {
            var telling = news.articles().stream()
                    .filter(stored -> !stored.reading().claims().isEmpty())
                    .toList();
            return List.of(search("Everything that is new", "*:*", telling, shown));
        }
        return interests.searches().stream()
                .filter(search -> found.containsKey(search.id()))
                .map(search -> search(search.name(), search.query(), found(search), shown))
                .toList();
    }

    private List<StoredDocument> found(Watch search) {
        var ids = found.getOrDefault(search.id(), Set.of());
        return news.articles().stream()
                .filter(stored -> ids.contains(stored.document().id()))
                .toList();
    }

    /// @param shown stories that stand under a search before this one
    private Digest.SearchNews search(String name, String query, List<StoredDocument> articles, Set<String> shown) {
        var fresh = new LinkedHashMap<String, List<StoredDocument>>();
        articles.forEach(stored -> fresh.computeIfAbsent(
                        picture.compared().lines().line(stored.document().id()), none -> new ArrayList<>())
                .add(stored));
        var stories = new ArrayList<Digest.Story>();
        var copies = 0;
        var elsewhere = 0;
        for (var line : fresh.entrySet()) {
            if (!shown.add(line.getKey())) {
                elsewhere++;
            } else if (areCopiesOfKnown(line.getValue(), line.getKey())) {
                copies += line.getValue().size();
            } else {
                stories.add(story(line.getKey(), line.getValue()));
            }
        }
        stories.sort(Comparator.comparingInt(Digest.Story::origins)
                .thenComparingInt(Digest.Story::articles)
                .reversed());
        var path = "/search?q=" + encoded(query);
        return new Digest.SearchNews(
                new Reference(name, path), Listed.first(STORIES, stories, path), copies, elsewhere);
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /// Whether they repeat, word for word or nearly, what others had told before.
    private boolean areCopiesOfKnown(List<StoredDocument> fresh, String line) {
        return picture.compared().lines().tellers(line).size() > fresh.size()
                && fresh.stream()
                        .allMatch(stored -> picture.compared()
                                .origins()
                                .of(stored.document().id())
                                .isPresent());
    }

    private Digest.Story story(String line, List<StoredDocument> fresh) {
        var tellers = picture.compared().lines().tellers(line);
        var earliest = tellers.getFirst().document();
        var known = tellers.size() - fresh.size();
        return new Digest.Story(
                Reference.title(earliest),
                tellers.size(),
                picture.compared()
                        .origins()
                        .count(tellers.stream()
                                .map(stored -> stored.document().id())
                                .toList()),
                known > 0 ? fresh.size() : 0,
                Reference.source(earliest, null));
    }

    private List<Digest.Trouble> troubles(Known before) {
        return picture.troubles().entrySet().stream()
                .filter(trouble -> !trouble.getValue()
                        .equals(before.troubles().get(trouble.getKey().source().id())))
                .map(trouble -> new Digest.Trouble(
                        new Reference(
                                trouble.getKey().source().name(),
                                "/sources/" + trouble.getKey().source().id()),
                        trouble.getValue().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Reference reference(Measure measure) {
        return new Reference(measure.name(), "/measure/" + measure.id());
    }

    /// The sentences that say how a measure stands.
    private List<Reference> sources(Measure measure, StatusOn status) {
        return status.documents().stream()
                .flatMap(id -> picture.find(id).stream())
                .map(stored -> Reference.source(stored.document(), Sentences.saying(stored, measure, status.status())))
                .limit(CITATIONS)
                .toList();
    }

    private Reference source(Evidence evidence) {
        return picture.find(evidence.document())
                .map(stored ->
                        Reference.source(stored.document(), evidence.claim().id()))
                .orElseThrow();
    }
}
