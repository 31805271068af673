package claimtrail.ingest.detect;

import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the laws, rules and classifications that a text cites, in whatever form, and gives them their normal form.
///
/// The forms are those of the Bluebook and of the offices themselves; lists and ranges give one citation for each place
/// named. Needs no sentences. Safe to share between threads.
public final class CitationReader {

    /// A section with its paragraphs, `744.22(b)(1)`.
    private static final String SECTION = "\\d{1,4}\\.\\d{1,4}[a-z]?(?:\\([A-Za-z0-9]{1,5}\\))*";

    /// What joins the places of a list.
    private static final String JOIN =
            "(?:\\s*(?:,\\s*(?:and|or|through|to)?|and|or|through|to|&|[-\u2013\u2014])\\s*(?:§§?\\s*)?)";

    private static final String SECTIONS = SECTION + "(?:" + JOIN + SECTION + ")*";
    private static final String PARTS = "\\d{1,4}(?:" + JOIN + "\\d{1,4}(?!\\d|\\.\\d))*";
    private static final Pattern ONE_SECTION = Pattern.compile(SECTION);
    private static final Pattern ONE_NUMBER = Pattern.compile("\\d+");
    private static final String CFR = "C\\.?\\s?F\\.?\\s?R\\.?";

    private final List<Form> forms = List.of(
            form(
                    "\\b(\\d{1,2})\\s+" + CFR + "\\s*(?:§§?|[Ss]ections?|[Ss]ecs?\\.)?\\s*(" + SECTIONS + ")",
                    CitationReader::cfrSections),
            form(
                    "\\b(\\d{1,2})\\s+" + CFR + ",?\\s*(?:[Pp]arts?|[Pp]ts?\\.|[Cc]hapter)?\\s*(" + PARTS
                            + ")(?![\\d.]*\\d)",
                    CitationReader::cfrParts),
            form("\\b[Pp]arts?\\s+(" + PARTS + ")\\s+of\\s+[Tt]itle\\s+(\\d{1,2})\\b", CitationReader::partsOfTitle),
            form(
                    "\\b[Pp]arts?\\s+(7[3-7]\\d(?:" + JOIN
                            + "7[3-7]\\d)*)\\s+of\\s+the\\s+(?:EAR\\b|Export Administration)",
                    CitationReader::earParts),
            form(
                    "(?:§§?|\\b[Ss]ections?|\\b[Ss]ecs?\\.)\\s*(7[3-7]\\d\\.\\d{1,3}(?:\\([A-Za-z0-9]{1,5}\\))*(?:"
                            + JOIN + "7[3-7]\\d\\.\\d{1,3}(?:\\([A-Za-z0-9]{1,5}\\))*)*)",
                    CitationReader::earSections),
            form(
                    "\\b(\\d{1,2})\\s+U\\.?\\s?S\\.?\\s?C\\.?(?:\\s?A\\.)?\\s*(?:§§?|[Ss]ections?|[Ss]ecs?\\.)?\\s*"
                            + "(\\d{1,5}[a-z]{0,2}(?:-\\d+[a-z]?)?(?:\\([A-Za-z0-9]{1,5}\\))*)",
                    (match, found) ->
                            found.accept(new Citation.Usc(number(match.group(1)), match.group(2)), whole(match))),
            form(
                    "\\b(\\d{2,3})\\s+(?:F\\.?\\s?R\\.?|Fed\\.\\s?Reg\\.|Federal Register)\\s+(\\d{1,3}(?:,\\d{3})+|\\d{1,6})\\b",
                    (match, found) -> found.accept(
                            new Citation.FederalRegister(
                                    number(match.group(1)),
                                    number(match.group(2).replace(",", ""))),
                            whole(match))),
            form(
                    "\\b(?:FR\\s+Doc(?:ument)?\\.?(?:\\s+No\\.?)?|Document\\s+(?:[Nn]umber|No\\.?))[:\\s]*((?:19|20|E\\d-?)?\\d{2}[-\u2013]\\d{4,6})\\b",
                    (match, found) ->
                            found.accept(new Citation.FrDocument(match.group(1).replace('\u2013', '-')), whole(match))),
            form(
                    "\\b(?:E\\.?\\s?O\\.?|Executive\\s+Orders?)\\s*(?:No\\.?\\s*)?(1[0-9]{4})\\b",
                    (match, found) -> found.accept(new Citation.ExecutiveOrder(number(match.group(1))), whole(match))),
            form(
                    "\\b(?:Pub(?:lic|\\.)?\\s*L(?:aw|\\.)?)\\s*(?:No\\.?\\s*)?(\\d{2,3})[-\u2013](\\d{1,4})\\b",
                    (match, found) -> found.accept(
                            new Citation.PublicLaw(number(match.group(1)), number(match.group(2))), whole(match))),
            form("\\b(\\d[A-E]\\d{3})((?:\\.[a-z](?![a-z])(?:\\.\\d+)*(?:\\.[a-z](?![a-z]))?)?)", CitationReader::eccn),
            form(
                    "\\bRIN[:\\s]*(?:No\\.?\\s*)?(\\d{4}[-\u2013][A-Z]{2}\\d{2})\\b",
                    (match, found) ->
                            found.accept(new Citation.Rin(match.group(1).replace('\u2013', '-')), whole(match))),
            form(
                    "\\b[Dd]ocket\\s*(?:(?:[Nn]umber|[Nn]os?\\.?|ID|#)\\s*)?:?\\s*((?:[A-Z]{2,6}-)*\\d{2,6}(?:-[A-Z]{0,3}\\d{2,6})+)",
                    (match, found) -> found.accept(new Citation.Docket(match.group(1)), whole(match))),
            form(
                    "\\bB-(3\\d{5})(?:\\.\\d+)?\\b",
                    (match, found) -> found.accept(new Citation.Gao("B-" + match.group(1)), whole(match))),
            form(
                    "\\b(?:(Art(?:icle|\\.)\\s*(\\d+[a-z]?(?:\\(\\d+\\))*))\\s+of\\s+)?(?:[Cc]ouncil\\s+)?((?:[Ii]mplementing |[Dd]elegated )?"
                            + "(?:Regulation|Directive|Decision))\\s+\\((EU|EC|CFSP|EU, Euratom)\\)\\s+(?:No\\.?\\s*)?(\\d{1,4}/\\d{1,4})"
                            + "(?:,?\\s+(?:Art(?:icle|\\.)\\s*(\\d+[a-z]?(?:\\(\\d+\\))*)))?",
                    CitationReader::euAct),
            form(
                    "\\b(?:S\\.?I\\.?|UKSI|Statutory Instrument)\\s+((?:19|20)\\d\\d)\\s*(?:/|No\\.?\\s*)\\s*(\\d{1,4})\\b",
                    (match, found) -> found.accept(
                            new Citation.Other("UK SI " + match.group(1) + "/" + match.group(2)), whole(match))),
            form(
                    "\\b((?:[A-Z][a-z]+ (?:and |\\()?){1,6}Act(?: \\([^)]{1,30}\\))?) ((?:19|20)\\d\\d)(?! of)\\b",
                    (match, found) -> found.accept(
                            new Citation.Other("UK " + match.group(1) + " " + match.group(2)), whole(match))),
            form(
                    "\\b[Ss]upp(?:lement|\\.)\\s*(?:[Nn]o\\.?|[Nn]umber)\\s*(\\d{1,2})\\s+to\\s+[Pp]art\\s+(7[3-7]\\d)\\b",
                    (match, found) -> found.accept(
                            new Citation.Cfr(15, match.group(2) + " Supp. " + match.group(1), null), whole(match))));

    public CitationReader() {}

    /// Citations in order of their place.
    public List<CitedAt> read(String text) {
        var all = new ArrayList<CitedAt>();
        for (var form : forms) {
            var matcher = form.pattern.matcher(text);
            while (matcher.find()) {
                form.reader.accept(matcher.toMatchResult(), (citation, span) -> all.add(new CitedAt(citation, span)));
            }
        }
        return withoutOverlaps(all);
    }

    /// Of two readings of the same words the longer one holds, or else the one of the earlier form.
    private static List<CitedAt> withoutOverlaps(List<CitedAt> all) {
        var kept = new ArrayList<CitedAt>();
        all.sort(Comparator.comparing(CitedAt::span));
        for (var cited : all) {
            if (kept.isEmpty() || !kept.getLast().span().overlaps(cited.span())) {
                kept.add(cited);
            }
        }
        return kept;
    }

    private static void cfrSections(MatchResult match, BiConsumer<Citation, Span> found) {
        each(match, 2, ONE_SECTION, section -> new Citation.Cfr(number(match.group(1)), section, null), found);
    }

    private static void earSections(MatchResult match, BiConsumer<Citation, Span> found) {
        each(match, 1, ONE_SECTION, section -> new Citation.Cfr(15, section, null), found);
    }

    private static void cfrParts(MatchResult match, BiConsumer<Citation, Span> found) {
        each(match, 2, ONE_NUMBER, part -> new Citation.Cfr(number(match.group(1)), part, null), found);
    }

    private static void partsOfTitle(MatchResult match, BiConsumer<Citation, Span> found) {
        each(match, 1, ONE_NUMBER, part -> new Citation.Cfr(number(match.group(2)), part, null), found);
    }

    private static void earParts(MatchResult match, BiConsumer<Citation, Span> found) {
        each(match, 1, ONE_NUMBER, part -> new Citation.Cfr(15, part, null), found);
    }

    private static void eccn(MatchResult match, BiConsumer<Citation, Span> found) {
        found.accept(new Citation.Eccn(match.group(1) + match.group(2)), whole(match));
    }

    private static void euAct(MatchResult match, BiConsumer<Citation, Span> found) {
        var article = match.group(2) == null ? match.group(6) : match.group(2);
        var place = article == null ? null : "Art. " + article;
        found.accept(
                match.group(4).startsWith("EU")
                        ? new Citation.EuAct(match.group(3), match.group(5), place)
                        : new Citation.Other(match.group(3) + " (" + match.group(4) + ") " + match.group(5)
                                + (place == null ? "" : " " + place)),
                whole(match));
    }

    /// One citation for each member of a list; the first takes the words before the list along.
    private static void each(
            MatchResult match,
            int list,
            Pattern member,
            Function<String, Citation> citation,
            BiConsumer<Citation, Span> found) {
        var members = member.matcher(match.group(list));
        for (var first = true; members.find(); first = false) {
            var single = members.end() == match.group(list).length() && first;
            var start = first ? match.start() : match.start(list) + members.start();
            var end = single ? match.end() : match.start(list) + members.end();
            found.accept(citation.apply(members.group()), new Span(start, end));
        }
    }

    private static Span whole(MatchResult match) {
        return new Span(match.start(), match.end());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Form form(String pattern, BiConsumer<MatchResult, BiConsumer<Citation, Span>> reader) {
        return new Form(Pattern.compile(pattern), reader);
    }

    private record Form(Pattern pattern, BiConsumer<MatchResult, BiConsumer<Citation, Span>> reader) {}
}
