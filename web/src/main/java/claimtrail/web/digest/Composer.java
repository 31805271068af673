package claimtrail.web.digest;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.corpus.store.Subscriber;
import claimtrail.index.search.Sieve;
import claimtrail.index.trace.StatusOn;
import claimtrail.index.trace.TextChange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

    private final Picture picture;
    private final News news;
    private final StoryLines lines;
    private final @Nullable Sieve sieve;

    /// @param sieve finds among what is new; `null` where nothing is searched
    Composer(Picture picture, News news, @Nullable Sieve sieve) {
        this.picture = picture;
        this.news = news;
        this.lines = StoryLines.of(picture.coverage(), picture.origins());
        this.sieve = sieve;
    }

    /// A digest with what has to be remembered of it.
    ///
    /// @param items documents that must not come again
    record Written(Digest digest, Set<String> items) {
        Written {
            items = Set.copyOf(items);
        }
    }

    /// @param told ids of documents that they were told of before
    /// @param since when they were told last
    Written write(Subscriber.Interests interests, Known before, Set<String> told, Instant since, ZoneId zone)
            throws IOException {
        var day = picture.now().atZone(zone).toLocalDate();
        var items = new LinkedHashSet<String>();
        var digest = new Digest(
                new Digest.Heading(
                        Days.weekday(day), Days.moment(since, zone) + " to " + Days.moment(picture.now(), zone)),
                play(day),
                turns(before, day),
                official(told, items),
                searches(interests, told, items),
                edits(told, items),
                troubles(before, day));
        return new Written(digest, items);
    }

    private List<Digest.PlayLine> play(LocalDate day) {
        var play = new ArrayList<Digest.PlayLine>();
        for (var measure : picture.all()) {
            picture.measures()
                    .statusOn(measure, day)
                    .ifPresent(status -> play.add(new Digest.PlayLine(
                            reference(measure),
                            status.status().label() + " since " + Days.of(status.since()),
                            sources(status.documents()))));
            if (play.size() == MEASURES) {
                break;
            }
        }
        return play;
    }

    private List<Digest.Turn> turns(Known before, LocalDate day) {
        var turns = new ArrayList<Digest.Turn>();
        for (var measure : picture.all()) {
            picture.measures().statusOn(measure, day).ifPresent(status -> {
                var was = before.statuses().get(measure.id());
                if (!status.status().label().equals(was)) {
                    turns.add(flipped(measure, status, was));
                }
            });
            measure.board().stream()
                    .filter(slot -> slot.disputed() && !before.disputes().contains(Known.dispute(measure, slot)))
                    .forEach(slot -> turns.add(disputed(measure, slot)));
        }
        return turns;
    }

    private Digest.Turn flipped(Measure measure, StatusOn status, @Nullable String was) {
        var brief = status.status().label() + (was == null ? "" : " (was " + was + ")");
        var text = brief + ", since " + Days.of(status.since())
                + (status.official() ? ", by an official text" : ", by the coverage");
        return new Digest.Turn(reference(measure), brief, text, sources(status.documents()));
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

    private Listed<Digest.Text> official(Set<String> told, Set<String> items) {
        var texts = new ArrayList<Digest.Text>();
        for (var stored : news.official()) {
            if (isNew(stored, told, items)) {
                texts.add(new Digest.Text(Reference.title(stored.document()), note(stored, "new"), Listed.none()));
            }
        }
        news.amended().forEach(edit -> texts.add(changed(edit, "changed")));
        return Listed.first(TEXTS, texts, "/search?q=type%3Aofficial");
    }

    private Listed<Digest.Text> edits(Set<String> told, Set<String> items) {
        return Listed.first(
                TEXTS,
                news.edited().stream()
                        .filter(edit -> isNew(edit.now(), told, items))
                        .map(edit -> changed(edit, "changed after it was published"))
                        .toList(),
                "/");
    }

    private static Digest.Text changed(News.Edit edit, String what) {
        var changes = TextChange.between(edit.before(), edit.now().document().text());
        return new Digest.Text(
                Reference.title(edit.now().document()),
                note(edit.now(), what),
                Listed.first(
                        CHANGES, changes, "/document/" + edit.now().document().id()));
    }

    private static String note(StoredDocument stored, String what) {
        var document = stored.document();
        var published = document.metadata().publishedDate();
        return Reference.publisher(document) + (published == null ? "" : ", " + Days.of(published)) + "; " + what;
    }

    /// A version of a document comes once.
    private static boolean isNew(StoredDocument stored, Set<String> told, Set<String> items) {
        var item = item(stored);
        return !told.contains(item) && items.add(item);
    }

    static String item(StoredDocument stored) {
        return stored.document().id() + " "
                + Integer.toHexString(stored.document().text().hashCode());
    }

    private List<Digest.SearchNews> searches(Subscriber.Interests interests, Set<String> told, Set<String> items)
            throws IOException {
        var all = interests.searches().isEmpty()
                ? List.of(new Subscriber.SavedSearch("Everything that is new", "*:*"))
                : interests.searches();
        var shown = new LinkedHashSet<String>();
        var searches = new ArrayList<Digest.SearchNews>();
        for (var search : all) {
            searches.add(search(search, interests.searches().isEmpty(), told, items, shown));
        }
        return searches;
    }

    private Digest.SearchNews search(
            Subscriber.SavedSearch search, boolean everything, Set<String> told, Set<String> items, Set<String> shown)
            throws IOException {
        var found = everything || sieve == null ? null : sieve.found(search.query(), new ArrayList<>());
        var fresh = new LinkedHashMap<String, List<StoredDocument>>();
        for (var stored : news.articles()) {
            var id = stored.document().id();
            var wanted = found == null ? !stored.reading().claims().isEmpty() : found.contains(id);
            if (wanted && !told.contains(item(stored))) {
                items.add(item(stored));
                fresh.computeIfAbsent(lines.line(id), none -> new ArrayList<>()).add(stored);
            }
        }
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
        var path = "/search?q=" + URLEncoder.encode(search.query(), StandardCharsets.UTF_8);
        return new Digest.SearchNews(
                new Reference(search.name(), path), Listed.first(STORIES, stories, path), copies, elsewhere);
    }

    /// Whether they repeat, word for word or nearly, what others had told before.
    private boolean areCopiesOfKnown(List<StoredDocument> fresh, String line) {
        return lines.tellers(line).size() > fresh.size()
                && fresh.stream()
                        .allMatch(stored ->
                                picture.origins().of(stored.document().id()).isPresent());
    }

    private Digest.Story story(String line, List<StoredDocument> fresh) {
        var tellers = lines.tellers(line);
        var earliest = tellers.getFirst().document();
        var known = tellers.size() - fresh.size();
        return new Digest.Story(
                Reference.title(earliest),
                tellers.size(),
                picture.origins()
                        .count(tellers.stream()
                                .map(stored -> stored.document().id())
                                .toList()),
                known > 0 ? fresh.size() : 0,
                Reference.source(earliest, null));
    }

    private List<Digest.Trouble> troubles(Known before, LocalDate day) {
        var now = picture.known(day).troubles();
        return picture.sources().stream()
                .filter(health -> now.containsKey(health.source().id())
                        && !now.get(health.source().id())
                                .equals(before.troubles().get(health.source().id())))
                .map(health -> new Digest.Trouble(
                        new Reference(
                                health.source().name(),
                                "/sources/" + health.source().id()),
                        health.state(picture.now()).name().toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    private static Reference reference(Measure measure) {
        return new Reference(measure.name(), "/measure/" + measure.id());
    }

    private List<Reference> sources(List<DocumentId> documents) {
        return documents.stream()
                .flatMap(id -> picture.document(id).stream())
                .map(document -> Reference.source(document, null))
                .limit(CITATIONS)
                .toList();
    }

    private Reference source(Evidence evidence) {
        return picture.document(evidence.document())
                .map(document -> Reference.source(document, evidence.claim().id()))
                .orElseThrow();
    }
}
