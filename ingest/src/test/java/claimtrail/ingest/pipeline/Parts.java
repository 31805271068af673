package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.CaptureRow;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.ingest.extract.Extraction;
import claimtrail.ingest.extract.Extractor;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// What an importer gives of a file in a watched folder, in order.
final class Parts implements Importer.Taker {

    private static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");

    final List<Response> responses = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    final List<Link> links = new ArrayList<>();

    static Parts of(Path file, Path folder) {
        var parts = new Parts();
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var polite = new Politeness("Claimtrail/0.1", Duration.ZERO, Duration.ZERO, 1, Duration.ofSeconds(5), 1_000);
        try (var fetcher = new Fetcher(polite, clock)) {
            new Importer(fetcher, clock)
                    .linked(source(folder.toUri()), new Link(file.toUri(), "files", null, null, null), parts);
        }
        return parts;
    }

    static Source source(URI folder) {
        return new Source(
                "files",
                "Files",
                SourceKind.FOLDER,
                folder,
                null,
                DocumentKind.ARTICLE,
                Rhythm.every(Duration.ofHours(1)),
                true);
    }

    List<String> addresses() {
        return responses.stream().map(response -> response.address().toString()).toList();
    }

    /// What the extractor reads in the part.
    Document document(int number) {
        return switch (extraction(number)) {
            case Extraction.Extracted(var document) -> document;
            case Extraction.Unreadable(var kind, var message) -> throw new AssertionError(kind + ": " + message);
        };
    }

    Extraction extraction(int number) {
        var response = responses.get(number);
        var row = new CaptureRow(
                "unarchived",
                response.address(),
                null,
                null,
                NOW,
                response.body().digest());
        var article = ImportedArticle.in(row, Capture.unarchived(response));
        try (var extractor = new Extractor()) {
            return extractor.extract(article.capture(), article.hints(null));
        }
    }

    @Override
    public void response(String input, Response response) {
        responses.add(response);
    }

    @Override
    public void problem(String input, String kind, String message) {
        problems.add(kind + ": " + message);
    }

    @Override
    public void links(String input, List<Link> found) {
        links.addAll(found);
    }
}
