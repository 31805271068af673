package claimtrail.ingest.extract;

import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.Dropped;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Receipt;
import claimtrail.corpus.document.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Makes blocks and facts of what the child process read in an office document, a book, a mail or a PDF.
final class OfficeReader {

    private OfficeReader() {}

    static Reading read(TikaAnswer answer, String mediaType) {
        if (!answer.error().isEmpty()) {
            return new Reading.Failed(answer.error(), answer.xhtml());
        }
        var body = HtmlReader.parse(answer.xhtml(), null).body();
        var pages = mediaType.equals("application/pdf") ? PrintedPages.of(body) : null;
        var blocks = pages == null ? blocks(body) : pages.blocks();
        if (blocks.isEmpty()) {
            return new Reading.Failed(
                    "empty",
                    mediaType.equals("application/pdf")
                            ? "The document has no text. " + TextRecognition.MISSING
                            : "The document has no text.");
        }
        var dropped = new ArrayList<>(pages == null ? List.<Dropped>of() : pages.dropped());
        answer.left().lines().forEach(name -> dropped.add(new Dropped("attachment", name)));
        return new Reading.Read(mediaType, blocks, dropped, facts(answer, blocks), List.of(), false);
    }

    private static Facts facts(TikaAnswer answer, List<Block> blocks) {
        var title = Optional.of(Spaces.collapse(answer.title()))
                .filter(text ->
                        !text.isBlank() && !text.matches("(?i)(untitled|microsoft word.*|.*\\.(docx?|pdf|indd|dvi))"))
                .map(text -> new Sourced<>(text, Provenance.PROPERTIES))
                .or(() -> firstHeading(blocks));
        return new Facts(
                title.orElse(null),
                new Byline(
                        Authors.names(List.of(answer.author()), Optional.empty()),
                        Credits.in(blocks).orElse(null)),
                date(answer.created()).orElse(null),
                date(answer.modified()).orElse(null),
                null,
                Languages.of(blocks, null),
                null,
                Receipt.NONE);
    }

    private static Optional<Sourced<String>> firstHeading(List<Block> blocks) {
        return blocks.stream()
                .limit(5)
                .filter(Block::isHeading)
                .findFirst()
                .map(block -> new Sourced<>(block.text(), Provenance.TEXT));
    }

    private static Optional<Sourced<PartialDate>> date(String text) {
        return Dates.parse(text, false).map(date -> new Sourced<>(date, Provenance.PROPERTIES));
    }

    private static List<Block> blocks(Element body) {
        return RawBlocks.of(body).stream().map(RawBlock::block).toList();
    }
}
