package claimtrail.ingest.extract;

import claimtrail.corpus.document.Amendment;
import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.Identifier;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Regulation;
import claimtrail.corpus.document.RuleDate;
import claimtrail.corpus.document.RuleRelation;
import claimtrail.corpus.document.SectionKind;
import claimtrail.corpus.document.Span;
import claimtrail.ingest.detect.CitationReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the documents of a regulation text say of themselves, read from their blocks.
final class RegulationFacts {

    private static final CitationReader CITATIONS = new CitationReader();
    private static final Set<String> AGENCIES = Set.of("AGENCY", "SUBAGY");
    private static final Set<String> IDENTIFIERS = Set.of("RIN", "DEPDOC", "FRDOC");
    private static final Set<String> DATES = Set.of("DATES", "EFFDATE", "DATE", "COMDATE");
    private static final Set<String> SUMMARIES = Set.of("DATES", "EFFDATE", "DATE", "SUM");

    /// The words of the clauses of an act that say since when it is law.
    private static final Pattern IN_FORCE =
            Pattern.compile("(?i)\\b(?:into force|(?:shall|does|do) apply (?:from|as of|until))\\b");

    private final List<Placed> blocks;
    private final @Nullable Identifier page;

    private RegulationFacts(List<Placed> blocks, @Nullable Identifier page) {
        this.blocks = blocks;
        this.page = page;
    }

    /// A piece with its place in the text.
    private record Placed(Piece piece, Span span) {
        boolean named(Set<String> names) {
            return names.contains(piece.name());
        }

        boolean isHeading() {
            return piece.block().isHeading();
        }

        String text() {
            return piece.block().text();
        }
    }

    /// @param page the first page of a document that is alone in its file, `null` where it is not known
    static List<Regulation> of(List<Piece> pieces, @Nullable Citation page) {
        var units = placed(pieces).stream()
                .collect(Collectors.groupingBy(block -> block.piece.unit(), LinkedHashMap::new, Collectors.toList()));
        var first = page == null ? null : new Identifier(page, Provenance.PROPERTIES, null);
        return units.values().stream()
                .map(unit -> new RegulationFacts(unit, units.size() == 1 ? first : null).regulation())
                .filter(RegulationFacts::saysSomething)
                .toList();
    }

    /// What an act that is cited as a whole says of itself: its name, and since when it is law.
    ///
    /// @param work its citation
    static List<Regulation> ofAct(List<Piece> pieces, String work) {
        var blocks = placed(pieces);
        var facts = new RegulationFacts(blocks, null);
        var identifiers = CITATIONS.read(work).stream()
                .map(cited -> new Identifier(cited.citation(), Provenance.PROPERTIES, null))
                .limit(1)
                .toList();
        return List.of(new Regulation(
                new Span(0, blocks.getLast().span.end()),
                List.of(),
                null,
                identifiers,
                List.of(),
                facts.dates(block -> IN_FORCE.matcher(block.text()).find()),
                List.of(),
                List.of()));
    }

    private static List<Placed> placed(List<Piece> pieces) {
        var placed = new ArrayList<Placed>();
        var at = 0;
        for (var piece : pieces) {
            var end = at + piece.block().text().length();
            placed.add(new Placed(piece, new Span(at, end)));
            at = end + Extractor.BETWEEN_BLOCKS.length();
        }
        return placed;
    }

    private static boolean saysSomething(Regulation regulation) {
        return !regulation.agencies().isEmpty()
                || !regulation.identifiers().isEmpty()
                || !regulation.amendments().isEmpty();
    }

    private Regulation regulation() {
        var identifiers = new ArrayList<Identifier>();
        if (page != null) {
            identifiers.add(page);
        }
        cited(IDENTIFIERS)
                .forEach(one -> identifiers.add(new Identifier(one.citation(), Provenance.PROPERTIES, one.span())));
        var action = action();
        return new Regulation(
                new Span(blocks.getFirst().span.start(), blocks.getLast().span.end()),
                blocks.stream()
                        .filter(block ->
                                block.named(AGENCIES) && block.piece.topic().isEmpty())
                        .map(block -> Capitals.inTitleCase(block.text()))
                        .distinct()
                        .toList(),
                action,
                identifiers,
                cited(Set.of("CFR")).stream()
                        .filter(one -> one.citation() instanceof Citation.Cfr)
                        .toList(),
                dates(block -> DATES.contains(block.piece.topic())),
                amendments(),
                blocks.stream()
                        .filter(block -> SUMMARIES.contains(block.piece.topic()) && !block.isHeading())
                        .flatMap(block -> RuleRelations.in(block.text(), action, CITATIONS.read(block.text())).stream()
                                .map(relation -> new RuleRelation(
                                        relation.kind(),
                                        relation.target(),
                                        relation.span().shiftedBy(block.span.start()))))
                        .distinct()
                        .toList());
    }

    private List<CitedAt> cited(Set<String> names) {
        return blocks.stream()
                .filter(block -> block.named(names))
                .flatMap(block -> CITATIONS.read(block.text()).stream()
                        .map(one -> new CitedAt(one.citation(), one.span().shiftedBy(block.span.start()))))
                .toList();
    }

    private @Nullable String action() {
        var said = blocks.stream()
                .filter(block -> block.piece.topic().equals("ACT"))
                .map(block -> block.text().replaceFirst("^ACTION:\\s{0,4}", ""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }

    private List<RuleDate> dates(Predicate<Placed> says) {
        var dates = new ArrayList<RuleDate>();
        for (var block : blocks) {
            if (says.test(block)) {
                RuleDates.in(block.text())
                        .forEach(date -> dates.add(new RuleDate(
                                date.kind(), date.date(), date.span().shiftedBy(block.span.start()))));
            }
        }
        return dates;
    }

    private List<Amendment> amendments() {
        var instructions = new Instructions(title());
        var amendments = new ArrayList<Amendment>();
        for (var block : blocks) {
            if (block.piece.block().kind() == SectionKind.INSTRUCTION) {
                amendments.addAll(instructions.read(block.text(), block.span));
            }
        }
        return amendments;
    }

    /// The title of the Code that the document amends.
    private int title() {
        return cited(Set.of("CFR")).stream()
                .map(CitedAt::citation)
                .filter(Citation.Cfr.class::isInstance)
                .map(one -> ((Citation.Cfr) one).title())
                .findFirst()
                .orElse(0);
    }
}
