package claimtrail.web.benchmark;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Timetable;
import claimtrail.corpus.store.Watch;
import claimtrail.index.search.StandingQueries;
import claimtrail.index.trace.Tracer;
import claimtrail.web.api.Watching;
import claimtrail.web.digest.DigestDesk;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What a morning's digests take, from documents that have been read: no language model is loaded for it.
public final class DigestBenchmark {

    private static final Instant EVENING = Instant.parse("2026-06-14T18:00:00Z");
    private static final Instant MORNING = EVENING.plus(Duration.ofHours(13));
    private static final int SEARCHES_EACH = 5;
    private static final int READ_BEFORE = 200;

    private final Path folder;
    private final Consumer<ObjectNode> out;

    /// A benchmark that writes below a folder.
    ///
    /// @param folder an empty one, for a store that is thrown away
    /// @param out takes each figure as soon as it is there
    public DigestBenchmark(Path folder, Consumer<ObjectNode> out) {
        this.folder = folder;
        this.out = out;
    }

    /// One day: readers with five saved searches each, and documents that come while they sleep.
    public void day(int readers, int documents) throws IOException {
        var press = new Press();
        try (var store = Store.open(folder.resolve("claimtrail.db"));
                var watching = new Watching(store, StandingQueries.open())) {
            var tracer = new Tracer(store);
            var readersSaved = seconds(() -> subscribe(store, press, readers));
            print(store, press, 0, READ_BEFORE);
            watching.follow();
            desk(store, tracer, EVENING).digests().compose();
            var printed = seconds(() -> print(store, press, READ_BEFORE, documents));
            var matched = seconds(watching::follow);
            var compared = seconds(tracer::coverage);
            var mails = new int[1];
            var composed = seconds(
                    () -> mails[0] = desk(store, tracer, MORNING).digests().compose());
            out.accept(figure("digest")
                    .put("readers", readers)
                    .put("searches", readers * SEARCHES_EACH)
                    .put("documents", documents)
                    .put("readersSavedSeconds", readersSaved)
                    .put("documentsSavedSeconds", printed)
                    .put("matchedWithSearchesAsTheyArriveSeconds", matched)
                    .put("documentsComparedSeconds", compared)
                    .put("composedSeconds", composed)
                    .put("comparedAndComposedSeconds", rounded(compared + composed))
                    .put("mails", mails[0])
                    .put("largestHtmlBytes", largest(store)));
        }
    }

    private static DigestDesk desk(Store store, Tracer tracer, Instant now) {
        return DigestDesk.open(
                store, tracer::coverage, URI.create("https://claims.example/"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void print(Store store, Press press, int first, int count) {
        for (var number = first; number < first + count; number++) {
            var print = press.print(number);
            var seen = first == 0 ? EVENING.minusSeconds(3600) : EVENING.plusSeconds(1 + number);
            store.documents().save(print.document(), print.reading(), null, seen, List.of());
        }
    }

    private static void subscribe(Store store, Press press, int readers) {
        for (var reader = 0; reader < readers; reader++) {
            var first = reader * SEARCHES_EACH;
            var searches = IntStream.range(first, first + SEARCHES_EACH)
                    .mapToObj(number -> new Watch(
                            "w" + number, "Search " + number, press.query(number), false, EVENING.minusSeconds(7200)))
                    .toList();
            searches.forEach(store.watches()::put);
            store.subscribers()
                    .put(new Subscriber(
                            "r" + reader,
                            new Destination.Mailbox("reader" + reader + "@press.example"),
                            Timetable.parse("daily", "07:00", "UTC"),
                            new Subscriber.Interests(searches, List.of(), true),
                            Subscriber.Standing.CONFIRMED,
                            EVENING,
                            new Subscriber.Told(0, EVENING, EVENING, null)));
        }
    }

    private static int largest(Store store) {
        return store.outbox().newest(Integer.MAX_VALUE).stream()
                .map(OutgoingMail::content)
                .mapToInt(content -> content.html().getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }

    private interface Work {
        void done() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        var begin = System.nanoTime();
        work.done();
        return rounded((System.nanoTime() - begin) / 1e9);
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 100) / 100.0;
    }

    private static ObjectNode figure(String name) {
        return JsonNodeFactory.instance.objectNode().put("benchmark", name);
    }
}
