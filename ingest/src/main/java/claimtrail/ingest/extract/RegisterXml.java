package claimtrail.ingest.extract;

import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Receipt;
import claimtrail.corpus.document.Sourced;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads regulation texts in XML: documents and issues of the Federal Register, titles, parts and sections of the Code
/// of Federal Regulations (bulk files and the e-CFR), United States Legislative Markup, Acts and instruments of the
/// United Kingdom, Akoma Ntoso, Formex. Other XML gives its text.
///
/// The parser resolves no entities and opens nothing.
final class RegisterXml {

    /// Element names, whose case tells the formats apart.
    private static final Set<String> CODE = Set.of(
            "RULE",
            "PRORULE",
            "NOTICE",
            "PRESDOCU",
            "FEDREG",
            "CFRGRANULE",
            "CFRDOC",
            "ECFR",
            "DIV1",
            "DIV3",
            "DIV5",
            "DIV6",
            "DIV8",
            "DIV9",
            "SECTION",
            "REGTEXT",
            "SUBPART");

    private static final Set<String> USLM =
            Set.of("frDoc", "rule", "uscDoc", "pLaw", "lawDoc", "statutesAtLarge", "cfrDoc");
    private static final Set<String> ACTS = Set.of("Legislation", "akomaNtoso");
    private static final Set<String> FORMEX = Set.of("ACT", "CONS.ACT", "ENACTING.TERMS");
    private static final Pattern FILED =
            Pattern.compile("(?i)filed\\s+(\\d{1,2})[-\u2013](\\d{1,2})[-\u2013](\\d{2})\\b");
    private static final int FIRST_VOLUME = 1935;
    private static final int DEEPEST = 300;

    private RegisterXml() {}

    static Reading read(Decoded source) {
        var page = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(source.text(), "");
        var root = page.firstElementChild();
        if (root != null && root.tagName().equals("html")) {
            var act = EurLexPage.read(source);
            return act == null ? HtmlReader.read(source, null) : act;
        }
        var provisions = provisions(page);
        var pieces = RegulationText.cut(page, provisions.orElse((element, around) -> around), false);
        if (pieces.isEmpty()) {
            return new Reading.Failed("empty", "The document has no text.");
        }
        var blocks = pieces.stream().map(Piece::block).toList();
        var facts = facts(page, blocks);
        return new Reading.Read(
                "application/xml",
                blocks,
                List.of(),
                facts,
                source.repaired(),
                provisions.isPresent(),
                provisions
                        .map(found -> found.work().isEmpty()
                                ? RegulationFacts.of(pieces, firstPage(page, facts.published()))
                                : RegulationFacts.ofAct(pieces, found.work()))
                        .orElse(List.of()));
    }

    private static Optional<Provisions> provisions(Document page) {
        var names = page.stream().map(RegulationElements::name).collect(Collectors.toSet());
        if (!Collections.disjoint(names, ACTS)) {
            return Optional.of(ActProvisions.of(page));
        }
        if (!Collections.disjoint(names, USLM)) {
            return Optional.of(new UslmProvisions());
        }
        if (!Collections.disjoint(names, CODE)) {
            return Optional.of(CodeProvisions.of(page));
        }
        return Collections.disjoint(names, FORMEX) ? Optional.empty() : Optional.of(ArticleProvisions.of(page));
    }

    /// The page of the Federal Register on which a document begins. Its volumes are years.
    private static @Nullable Citation firstPage(Document page, @Nullable Sourced<PartialDate> published) {
        var mark = page.selectFirst("PREAMB > PRTPAGE, RULE > PRTPAGE, NOTICE > PRTPAGE");
        if (mark == null || published == null || !mark.attr("P").matches("\\d{1,6}")) {
            return null;
        }
        return new Citation.FederalRegister(
                published.value().earliest().getYear() - FIRST_VOLUME, Integer.parseInt(mark.attr("P")));
    }

    private static Facts facts(Document page, List<Block> blocks) {
        var title = first(
                        page,
                        "PREAMB > SUBJECT, frDoc > meta > dc|title, Metadata > dc|title, ukm|Metadata > dc|title, SUBJECT, subject, FDSYS HEADING, TITLE, DIV8 > HEAD, DIV5 > HEAD, HEAD, title, Title")
                .or(() -> blocks.stream().filter(Block::isHeading).findFirst().map(Block::text));
        var publisher = first(page, "AGENCY, DEPT, frDoc > meta > dc|publisher, organization")
                .map(Capitals::inTitleCase)
                .orElse(null);
        return new Facts(
                title.map(text -> new Sourced<>(text, Provenance.PROPERTIES)).orElse(null),
                Byline.NONE,
                published(page).orElse(null),
                null,
                publisher,
                Languages.of(blocks, "en"),
                null,
                Receipt.NONE);
    }

    /// The date of publication: an element for it, else the filing line, which is printed a day or more before.
    private static Optional<Sourced<PartialDate>> published(Document page) {
        return first(page, "PUBDATE, FDSYS > DATE, FEDREG > DATE, publication_date, dc|date, dct|valid")
                .or(() -> first(page, "FRDOC, frDocId").flatMap(RegisterXml::filed))
                .or(() -> first(page, "DATED, DATE"))
                .flatMap(text -> Dates.written(text, true))
                .map(date -> new Sourced<>(date, Provenance.PROPERTIES));
    }

    private static Optional<String> filed(String line) {
        var match = FILED.matcher(line);
        return match.find()
                ? Optional.of("20%s-%2s-%2s"
                        .formatted(match.group(3), match.group(1), match.group(2))
                        .replace(' ', '0'))
                : Optional.empty();
    }

    private static Optional<String> first(Document page, String query) {
        return page.select(query).stream()
                .map(element -> Spaces.collapse(element.text()))
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
