package claimtrail.ingest.extract;

import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.document.Body;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.Metadata;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Section;
import claimtrail.corpus.document.Sourced;
import claimtrail.corpus.document.Span;
import claimtrail.ingest.fetch.CanonicalAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads captures. Thread-safe; closes its child process.
public final class Extractor implements AutoCloseable {

    /// Raised when captures are read differently, so that older documents are read again.
    public static final int VERSION = 4;

    /// What stands between the blocks of a text.
    static final String BETWEEN_BLOCKS = "\n\n";

    private static final int MOST_BYTES = 50_000_000;
    private static final int MOST_MARKUP = 20_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Set<String> XML = Set.of("application/xml", "text/xml");

    /// Where a date of the page itself was read that outweighs what a feed said.
    private static final Set<Provenance> SURE = Set.of(Provenance.JSON_LD, Provenance.META, Provenance.PROPERTIES);

    private final TikaProcess office;

    public Extractor() {
        this.office = new TikaProcess(LIMIT);
    }

    /// Reads a capture. Never throws for what is in it.
    public Extraction extract(Capture capture, Hints hints) {
        return extract(capture, hints, List.of());
    }

    /// Reads an article with the pages on which it goes on.
    ///
    /// @param further in their order, without the first
    public Extraction extract(Capture capture, Hints hints, List<Capture> further) {
        return switch (continued(read(capture, hints), further, hints)) {
            case Reading.Failed failed -> new Extraction.Unreadable(failed.kind(), failed.message());
            case Reading.Read read ->
                read.blocks().isEmpty()
                        ? new Extraction.Unreadable("empty", "There is no text in it.")
                        : new Extraction.Extracted(document(capture, hints, read));
        };
    }

    @Override
    public void close() {
        office.close();
    }

    /// The text of all pages; what they all bring, such as the title, counts once.
    private Reading continued(Reading first, List<Capture> further, Hints hints) {
        if (!(first instanceof Reading.Read read) || further.isEmpty()) {
            return first;
        }
        var blocks = new ArrayList<>(read.blocks());
        var known = new HashSet<String>();
        read.blocks().forEach(block -> known.add(Spaces.key(block.text())));
        for (var page : further) {
            if (read(page, hints) instanceof Reading.Read next) {
                next.blocks().stream()
                        .filter(block -> known.add(Spaces.key(block.text())))
                        .forEach(blocks::add);
            }
        }
        return read.with(blocks, read.facts().wholeArticle());
    }

    private Reading read(Capture capture, Hints hints) {
        var bytes = capture.response().body().bytes();
        if (Gzip.is(bytes)) {
            var content = Gzip.content(bytes, MOST_BYTES);
            if (content.isEmpty()) {
                return new Reading.Failed("corrupt", "The compressed content is broken or too large.");
            }
            bytes = content.get();
        }
        if (bytes.length > MOST_BYTES) {
            return new Reading.Failed("too-large", "It has more than " + MOST_BYTES + " bytes.");
        }
        return bytes.length == 0 ? new Reading.Failed("empty", "It has no content.") : read(bytes, capture, hints);
    }

    private Reading read(byte[] bytes, Capture capture, Hints hints) {
        var header = capture.response().header("Content-Type").orElse("");
        var type = MediaTypes.of(bytes, name(hints.input()), capture.response().mediaType());
        if (TikaFormats.reads(type)) {
            return printed(bytes, type, name(hints.input()));
        }
        if (TextRecognition.reads(type)) {
            return TextRecognition.isInstalled()
                    ? OfficeReader.read(office.recognise(bytes, type, name(hints.input())), type)
                    : new Reading.Failed("unsupported", TextRecognition.MISSING);
        }
        var markup = MediaTypes.isWebType(type) || XML.contains(type) || type.endsWith("+xml");
        if (!markup && !type.startsWith("text/")) {
            return new Reading.Failed("unsupported", "Documents of type " + type + " are not read.");
        }
        if (bytes.length > MOST_MARKUP) {
            return new Reading.Failed("too-large", "It has more than " + MOST_MARKUP + " bytes of text.");
        }
        var decoded = Charsets.decode(bytes, header, markup);
        var mended = Mojibake.mend(decoded.text());
        var source = new Decoded(mended.text(), mended.repaired());
        if (MediaTypes.isWebType(type)) {
            var act = EurLexPage.read(source);
            if (act != null) {
                return act;
            }
            return HtmlReader.read(source, webAddress(capture));
        }
        return markup ? RegisterXml.read(source) : PlainText.read(source, null);
    }

    /// What is there as text; where a document has none, what its pictures show.
    private Reading printed(byte[] bytes, String type, String name) {
        var read = OfficeReader.read(office.read(bytes, type, name), type);
        var isScan = type.equals("application/pdf")
                && read instanceof Reading.Failed failed
                && failed.kind().equals("empty");
        return isScan && TextRecognition.isInstalled()
                ? OfficeReader.read(office.recognise(bytes, type, name), type)
                : read;
    }

    private static @Nullable URI webAddress(Capture capture) {
        return CanonicalAddress.isWeb(capture.address()) ? capture.address() : null;
    }

    private static String name(String input) {
        var path = input.split("[?#]", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Document document(Capture capture, Hints hints, Reading.Read read) {
        var address = read.facts().canonical();
        var own = webAddress(capture);
        var url = address != null ? address : own == null ? null : CanonicalAddress.of(own);
        var id = url == null ? DocumentId.ofInput(hints.input()) : DocumentId.of(url);
        var metadata = metadata(hints, read);
        return new Document(
                id,
                hints.input(),
                url,
                capture.archived() ? capture.id() : null,
                metadata,
                body(read),
                read.regulations(),
                Receipts.of(metadata, url, read.facts().receipt(), hints, unless(read)));
    }

    /// Where a field was read that nobody else named: in the elements of a format of its own, or in the text.
    private static Provenance unless(Reading.Read read) {
        return read.official() || TikaFormats.reads(read.mediaType()) ? Provenance.PROPERTIES : Provenance.TEXT;
    }

    private static Metadata metadata(Hints hints, Reading.Read read) {
        var facts = read.facts();
        var hinted = hints.published();
        var published = facts.published();
        if (published == null || (hinted != null && !SURE.contains(published.from()))) {
            published = hinted == null ? published : hinted;
        }
        var title = facts.title() != null || hints.title() == null
                ? facts.title()
                : new Sourced<>(hints.title(), hinted == null ? Provenance.IMPORT : hinted.from());
        return new Metadata(
                title,
                facts.byline(),
                published,
                facts.modified(),
                facts.publisher() == null ? hints.publisher() : facts.publisher(),
                facts.language(),
                read.mediaType(),
                read.official() ? DocumentKind.OFFICIAL : hints.kind());
    }

    private static Body body(Reading.Read read) {
        var text = new StringBuilder();
        List<Section> sections = new ArrayList<>();
        for (var block : read.blocks()) {
            text.append(text.isEmpty() ? "" : BETWEEN_BLOCKS);
            var start = text.length();
            text.append(block.text());
            var language = Languages.ofBlock(block.text())
                    .filter(tag -> !tag.equals(read.facts().language()))
                    .orElse(null);
            sections.add(new Section(
                    block.kind(),
                    new Span(start, text.length()),
                    block.level(),
                    block.label(),
                    language,
                    block.page()));
        }
        return new Body(text.toString(), sections, read.dropped(), read.repaired());
    }
}
