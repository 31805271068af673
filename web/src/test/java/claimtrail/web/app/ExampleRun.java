package claimtrail.web.app;

import claimtrail.corpus.store.StoredDocument;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.ingest.pipeline.Pace;
import claimtrail.ingest.pipeline.StoredHosts;
import claimtrail.web.api.Progress;
import claimtrail.web.example.ExampleWeb;
import claimtrail.web.page.SiteSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The whole program over the example web: crawled by the real schedule, read by the real models, shown by the real
/// site.
final class ExampleRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final ExampleWeb example;
    private final Library library;
    private final Readers readers;
    private final Tracker tracker;

    private ExampleRun(ExampleWeb example, Library library, Readers readers, Tracker tracker) {
        this.example = example;
        this.library = library;
        this.readers = readers;
        this.tracker = tracker;
    }

    static ExampleRun start(Path folder, Clock story, Pace pace) throws IOException {
        var clock = Clock.systemUTC();
        var example = ExampleWeb.start(story);
        var library = Library.open(new DataFolder(folder), clock);
        for (var site : example.sites()) {
            site.sources(Duration.ofSeconds(5)).forEach(library.store().sources()::put);
        }
        var quick = new Politeness(
                "Claimtrail-test/1", Duration.ZERO, Duration.ofMillis(100), 16, Duration.ofSeconds(20), 20_000_000);
        var readers = new Readers(quick, clock, new StoredHosts(library.store()));
        var tracker =
                Tracker.start(library, readers, new Tracker.Settings(pace, SiteSettings.loopback(0), null), clock);
        return new ExampleRun(example, library, readers, tracker);
    }

    Library library() {
        return library;
    }

    Readers readers() {
        return readers;
    }

    URI address() {
        return tracker.address();
    }

    ExampleWeb example() {
        return example;
    }

    /// Waits until every source was asked and nothing is left to do.
    void untilResting() throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        var quiet = 0;
        while (quiet < 4) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "the crawl did not come to rest: " + tracker.progress().now());
            }
            Thread.sleep(500);
            quiet = resting() ? quiet + 1 : 0;
        }
    }

    List<StoredDocument> documents() {
        return library.store().documents().since(0, 10_000);
    }

    /// What the example's authors say of each of its texts.
    static List<JsonNode> truth() {
        var lines = new ArrayList<JsonNode>();
        var file = Objects.requireNonNull(ExampleWeb.class.getResourceAsStream("truth.jsonl"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(MAPPER.readTree(line));
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return lines;
    }

    /// The document of a text of the example.
    StoredDocument document(String site, String path) {
        return documents().stream()
                .filter(stored -> stored.source() != null && stored.source().equals("example-" + site))
                .filter(stored -> stored.document().url() != null
                        && Objects.requireNonNull(stored.document().url())
                                .getPath()
                                .equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no document at " + site + path));
    }

    @Override
    public void close() throws IOException {
        try (example;
                library;
                readers;
                tracker) {
            // closed in reverse order
        }
    }

    private boolean resting() {
        var asked = library.store().sources().health(Instant.now()).stream()
                .map(health -> health.visits().last())
                .allMatch(Objects::nonNull);
        return asked && tracker.progress().now().phase() == Progress.Phase.RESTING;
    }
}
