package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.store.CaptureRow;
import claimtrail.corpus.store.DueSource;
import claimtrail.corpus.store.QueuedLink;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.Stage;
import claimtrail.corpus.store.StageOutcome;
import claimtrail.corpus.store.Store;
import claimtrail.ingest.annotate.Annotator;
import claimtrail.ingest.detect.ClaimDetector;
import claimtrail.ingest.discover.Discoverer;
import claimtrail.ingest.extract.Extraction;
import claimtrail.ingest.extract.Extractor;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.ingest.fetch.Fetcher;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way of one link through all stages: source, link, response, capture, document, sentences, claims, store.
///
/// Safe for use by several threads, each with another link or capture.
public final class Pipeline {

    /// Raised by a better extractor, annotator or detector: what an older one read is then read again.
    public static final int READ_VERSION = Extractor.VERSION * 10_000 + Annotator.VERSION * 100 + ClaimDetector.VERSION;

    private final Acquiring acquiring;
    private final ReadingStages stages;
    private final Store store;
    private final Clock clock;
    private final SourceVisits sourceVisits;
    private final LinkLedger linkLedger;
    private final FolderFiles folderFiles;
    private final ArticlePages articlePages;

    public Pipeline(Acquiring acquiring, ReadingStages stages, Store store, Clock clock) {
        this.acquiring = acquiring;
        this.stages = stages;
        this.store = store;
        this.clock = clock;
        this.sourceVisits = new SourceVisits(store, acquiring.archive(), clock);
        this.linkLedger = new LinkLedger(store, acquiring.archive(), acquiring.pace(), clock);
        this.articlePages = new ArticlePages(acquiring.fetcher(), acquiring.archive());
        this.folderFiles = new FolderFiles(new Importer(acquiring.fetcher(), clock), store, acquiring.archive(), clock);
    }

    /// How responses come: from where, how often again, and where they are kept.
    public record Acquiring(Discoverer discoverer, Fetcher fetcher, Archive archive, Pace pace) {}

    /// How a capture is read.
    public record ReadingStages(Extractor extractor, Annotator annotator, ClaimDetector detector) {

        /// Extracts a response that is only looked at and not kept.
        public Extraction extract(String input, Response response) {
            var name = Importer.shortName(input);
            var row = new CaptureRow(
                    "unarchived",
                    response.address(),
                    name,
                    null,
                    response.at(),
                    response.body().digest());
            var article = ImportedArticle.in(row, Capture.unarchived(response));
            return extractor.extract(article.capture(), article.hints(null));
        }

        /// All that is read in a sentence that a person asks about.
        public Reading readQuestion(Document question) {
            return detector.detect(question, annotator.annotateQuestion(question));
        }

        /// All that is read in a document.
        public Reading read(Document document) {
            return detector.detect(document, annotator.annotate(document));
        }
    }

    /// Asks a source for its links and queues the new ones.
    void visit(DueSource due) throws InterruptedException, IOException {
        sourceVisits.visit(due, acquiring.discoverer());
    }

    /// Asks a source later, because what it gave could not be kept.
    void postpone(DueSource due, Exception failure) {
        sourceVisits.failed(due, "it could not be kept: " + failure);
    }

    /// Fetches a link and archives what came.
    ///
    /// @return whether the host goes on answering
    boolean fetch(QueuedLink queued) throws InterruptedException, IOException {
        if (queued.link().isFile()) {
            folderFiles.open(queued);
            return true;
        }
        var result = acquiring.fetcher().fetch(request(queued));
        if (result instanceof FetchResult.Fetched(var response, var redirects) && isNew(queued, response)) {
            articlePages.keep(response, queued.local());
        }
        return linkLedger.enter(queued, result);
    }

    /// Reads a capture through the last four stages and saves what was read.
    ReadOutcome read(CaptureRow row, Capture capture) throws IOException {
        var article = ImportedArticle.in(row, capture);
        var further = row.link() == null ? List.<Capture>of() : articlePages.behind(capture);
        var extraction = stages.extractor()
                .extract(article.capture(), article.hints(sourceOf(row).orElse(null)), further);
        return switch (extraction) {
            case Extraction.Extracted(var document) -> {
                var reading = stages.read(document);
                var outcome = store.documents()
                        .save(
                                document,
                                reading,
                                sourceId(row),
                                row.at(),
                                List.of(done(Stage.EXTRACT), done(Stage.READ)));
                yield new ReadOutcome.Read(document, outcome, reading.claims().size());
            }
            case Extraction.Unreadable(var kind, var message) -> {
                var now = clock.instant();
                store.captures().record(row.id(), failed(Stage.EXTRACT, kind + ": " + message), now);
                store.captures().record(row.id(), failed(Stage.READ, "not extracted"), now);
                yield new ReadOutcome.Unreadable(kind, message);
            }
        };
    }

    /// Reads a capture that is in the archive.
    ReadOutcome read(CaptureRow row) throws IOException {
        return read(row, acquiring.archive().read(row.id()));
    }

    /// Archives what somebody imports, and reads it. What was imported before in the same words is only read
    /// again where a better reader has come since.
    public ReadOutcome take(String input, Response response) throws IOException {
        var earlier = store.captures().newest(response.address());
        if (earlier.isPresent() && earlier.get().digest().equals(response.body().digest())) {
            return read(earlier.get());
        }
        var capture = acquiring.archive().store(response);
        var row = new CaptureRow(
                capture.id(),
                response.address(),
                Importer.shortName(input),
                null,
                response.at(),
                response.body().digest());
        store.captures().add(row);
        return read(row, capture);
    }

    private static boolean isNew(QueuedLink queued, Response response) {
        var memory = queued.memory();
        return memory == null || !memory.digest().equals(response.body().digest());
    }

    private static FetchRequest request(QueuedLink queued) {
        var address = queued.link().address();
        var memory = queued.memory();
        return memory == null
                ? FetchRequest.first(address, queued.local())
                : new FetchRequest(address, queued.local(), memory.etag(), memory.lastModified());
    }

    private Optional<Source> sourceOf(CaptureRow row) {
        return Optional.ofNullable(row.link()).flatMap(link -> store.sources().find(link.source()));
    }

    private static @Nullable String sourceId(CaptureRow row) {
        var link = row.link();
        return link == null ? null : link.source();
    }

    private static StageOutcome done(Stage stage) {
        return new StageOutcome(stage, READ_VERSION, null);
    }

    private static StageOutcome failed(Stage stage, String problem) {
        return new StageOutcome(stage, READ_VERSION, problem);
    }
}
