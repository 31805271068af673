package claimtrail.web.page;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.Section;
import claimtrail.corpus.document.SectionKind;
import claimtrail.corpus.document.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A document's text as it was read, with its sentences that claim something, its names and its citations marked.
public final class ReadText {

    private final String text;
    private final List<Section> sections;
    private final TreeMap<Span, List<Numbered>> sentences;
    private final List<Label> labels;

    ReadText(Document document, Reading reading) {
        this.text = document.text();
        this.sections = document.body().sections();
        this.sentences = numbered(reading.claims()).stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.claim().sentence().span(), TreeMap::new, Collectors.toList()));
        this.labels = labels(text, reading);
    }

    /// A claim with its number in the document, from 1.
    public record Numbered(int number, Claim claim) {}

    /// A block of the text.
    ///
    /// @param anchor by which it is led to: the provision that begins with it, else its place
    public record Block(SectionKind kind, int level, String anchor, List<Run> runs) {}

    /// A sentence of a block with its claims.
    ///
    /// @param anchor by which it is led to: `s` and its place in the text
    /// @param claims that it makes, mostly none
    public record Run(String anchor, List<Numbered> claims, List<Piece> pieces) {}

    /// A stretch of a run that is one name, one citation, or neither.
    ///
    /// @param style `entity`, `citation`, `hedge` or "" for none of them
    /// @param title what it stands for
    /// @param href where a cited text or what is known of a name can be read, "" for everything else
    public record Piece(String text, String style, String title, String href) {}

    private record Label(Span span, String style, String title, String href) {}

    static List<Numbered> numbered(List<Claim> claims) {
        return IntStream.range(0, claims.size())
                .mapToObj(index -> new Numbered(index + 1, claims.get(index)))
                .toList();
    }

    List<Block> blocks() {
        if (sections.isEmpty()) {
            return text.isBlank() ? List.of() : List.of(new Block(SectionKind.PARAGRAPH, 0, "p0", runs(all())));
        }
        var anchors = new HashSet<String>();
        return sections.stream()
                .map(section ->
                        new Block(section.kind(), section.level(), first(section, anchors), runs(section.span())))
                .toList();
    }

    /// The headings below the title, for a table of contents.
    static List<Block> headings(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind() == SectionKind.HEADING && block.level() != 1)
                .toList();
    }

    /// A provision is led to where it begins.
    private static String first(Section section, Set<String> anchors) {
        var anchor = section.anchor();
        return anchor != null && anchors.add(anchor)
                ? anchor
                : "p" + section.span().start();
    }

    /// The blocks without a first heading that only says the title again.
    List<Block> blocksBelow(String title) {
        var blocks = blocks();
        var repeats = !sections.isEmpty()
                && sections.getFirst().kind() == SectionKind.HEADING
                && sections.getFirst().span().of(text).equals(title)
                && blocks.getFirst().runs().stream()
                        .allMatch(run -> run.claims().isEmpty());
        return repeats ? blocks.subList(1, blocks.size()) : blocks;
    }

    private Span all() {
        return new Span(0, text.length());
    }

    private List<Run> runs(Span within) {
        var runs = new ArrayList<Run>();
        var at = within.start();
        for (var sentence : inside(within)) {
            var span = sentence.getKey();
            if (span.start() < at) {
                continue;
            }
            addPlain(runs, new Span(at, span.start()));
            runs.add(new Run("s" + span.start(), sentence.getValue(), pieces(span)));
            at = span.end();
        }
        addPlain(runs, new Span(at, within.end()));
        return List.copyOf(runs);
    }

    private List<Map.Entry<Span, List<Numbered>>> inside(Span within) {
        return sentences.entrySet().stream()
                .filter(entry -> within.contains(entry.getKey()))
                .toList();
    }

    /// Text without claims, cut into its sentences, so that each can be led to.
    private void addPlain(List<Run> runs, Span span) {
        if (span.length() == 0) {
            return;
        }
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(span.of(text));
        var from = breaks.first();
        for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            var sentence = new Span(span.start() + from, span.start() + to);
            runs.add(new Run("s" + sentence.start(), List.of(), pieces(sentence)));
            from = to;
        }
    }

    private List<Piece> pieces(Span within) {
        var pieces = new ArrayList<Piece>();
        var at = within.start();
        for (var label : labels) {
            var span = label.span();
            if (span.start() < at || !within.contains(span) || span.length() == 0) {
                continue;
            }
            addPiece(pieces, new Span(at, span.start()));
            pieces.add(new Piece(span.of(text), label.style(), label.title(), label.href()));
            at = span.end();
        }
        addPiece(pieces, new Span(at, within.end()));
        return List.copyOf(pieces);
    }

    private void addPiece(List<Piece> pieces, Span span) {
        if (span.length() > 0) {
            pieces.add(new Piece(span.of(text), "", "", ""));
        }
    }

    private static List<Label> labels(String text, Reading reading) {
        var names = reading.mentions().stream()
                .map(mention -> new Label(
                        mention.span(),
                        "entity",
                        mention.entity().name() + " (" + mention.entity().type().label() + ")",
                        EntityPage.href(mention.entity().id())));
        var citations = reading.citations().stream()
                .map(cited -> new Label(
                        cited.span(),
                        "citation",
                        cited.citation().text(),
                        cited.citation().address().map(Object::toString).orElse("")));
        var hedges = Hedges.in(text, reading.claims()).stream()
                .map(hedge -> new Label(hedge.span(), "hedge", hedge.why(), ""));
        return Stream.of(citations, names, hedges)
                .flatMap(labels -> labels)
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .toList();
    }
}
