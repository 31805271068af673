package claimtrail.ingest.extract;

import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Receipt;
import claimtrail.corpus.document.Sourced;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads the pages on which EUR-Lex shows acts of the European Union, made from Formex. Their classes say what each
/// paragraph is.
final class EurLexPage {

    private static final List<String> MARKS = List.of(
            "oj-doc-ti", "oj-ti-art", "class=\"doc-ti\"", "class=\"ti-art\"", "title-article-norm", "title-doc-first");
    private static final int BEGINNING = 100_000;
    private static final String TITLE = ".oj-doc-ti, .doc-ti, .title-doc-first, .title-doc-last";

    private EurLexPage() {}

    /// The act, or `null` where the page is none.
    static @Nullable Reading read(Decoded source) {
        var beginning = source.text().substring(0, Math.min(source.text().length(), BEGINNING));
        if (MARKS.stream().noneMatch(beginning::contains)) {
            return null;
        }
        var page = HtmlReader.parse(source.text(), null);
        var provisions = ArticleProvisions.of(page);
        var pieces = RegulationText.cut(page.body(), provisions, true);
        if (pieces.isEmpty()) {
            return null;
        }
        var blocks = pieces.stream().map(Piece::block).toList();
        return new Reading.Read(
                "text/html",
                blocks,
                List.of(),
                facts(page, blocks),
                source.repaired(),
                true,
                RegulationFacts.ofAct(pieces, provisions.work()));
    }

    private static Facts facts(Document page, List<Block> blocks) {
        var title = page.select(TITLE).stream()
                .map(Element::text)
                .map(Spaces::collapse)
                .filter(text -> !text.isBlank())
                .limit(4)
                .collect(Collectors.joining(" "));
        var date = page.selectFirst(".oj-hd-date, .hd-date");
        var published = Dates.written(date == null ? "" : date.text(), false)
                .or(() -> Dates.written(title, false))
                .map(day -> new Sourced<>(day, Provenance.PROPERTIES));
        var language = page.selectFirst("html[lang]");
        return new Facts(
                title.isEmpty() ? null : new Sourced<>(title, Provenance.PROPERTIES),
                Byline.NONE,
                published.orElse(null),
                null,
                "European Union",
                language == null
                        ? Languages.of(blocks, "en")
                        : language.attr("lang").toLowerCase(Locale.ROOT),
                null,
                Receipt.NONE);
    }
}
