package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.ingest.fetch.TestSite;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Visits sources of a site on loopback, on 20 June 2026.
final class Visits implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final TestSite site = new TestSite();
    private final Fetcher fetcher = new Fetcher(
            new Politeness("Claimtrail/0.1", Duration.ZERO, Duration.ZERO, 8, Duration.ofSeconds(20), 50_000_000),
            CLOCK);
    private final Discoverer discoverer = new Discoverer(fetcher, CLOCK);

    static Source source(SourceKind kind, URI address) {
        return new Source(
                "source",
                "Source",
                kind,
                address,
                null,
                DocumentKind.OFFICIAL,
                Rhythm.every(Duration.ofHours(1)),
                true);
    }

    Discovery visit(SourceKind kind, String path, SourceMemory memory) throws InterruptedException {
        return discoverer.links(source(kind, site.at(path)), memory);
    }

    Discovery.Found found(SourceKind kind, String path, SourceMemory memory) throws InterruptedException {
        return assertInstanceOf(Discovery.Found.class, visit(kind, path, memory));
    }

    Discovery.Found found(SourceKind kind, String path) throws InterruptedException {
        return found(kind, path, SourceMemory.NONE);
    }

    String failure(SourceKind kind, String path) throws InterruptedException {
        return assertInstanceOf(Discovery.Failed.class, visit(kind, path, SourceMemory.NONE))
                .reason();
    }

    Fetcher fetcher() {
        return fetcher;
    }

    /// The path and query of each link.
    static List<String> paths(Discovery.Found found) {
        return found.links().stream()
                .map(link -> link.address().getRawPath()
                        + (link.address().getRawQuery() == null
                                ? ""
                                : "?" + link.address().getRawQuery()))
                .toList();
    }

    @Override
    public void close() {
        fetcher.close();
        site.close();
    }
}
