package claimtrail.ingest.detect;

import static claimtrail.ingest.detect.CitationForm.hyphened;
import static claimtrail.ingest.detect.CitationForm.list;
import static claimtrail.ingest.detect.CitationForm.number;
import static claimtrail.ingest.detect.CitationForm.single;
import static claimtrail.ingest.detect.Places.CFR;
import static claimtrail.ingest.detect.Places.HYPHEN;
import static claimtrail.ingest.detect.Places.ONE_NUMBER;
import static claimtrail.ingest.detect.Places.ONE_SECTION;
import static claimtrail.ingest.detect.Places.PARTS;
import static claimtrail.ingest.detect.Places.SECTIONS;
import static claimtrail.ingest.detect.Places.SIGN;
import static claimtrail.ingest.detect.Places.SPACE;

import claimtrail.corpus.document.Citation;
import java.util.List;
import java.util.regex.Pattern;

/// How the codes and laws of the United States are cited.
final class UnitedStatesForms {

    private static final String USC_SECTION = "\\d{1,6}(?:[a-z]{1,3}(?:" + HYPHEN + "\\d{1,3}[a-z]{0,2}(?!\\d))?|"
            + HYPHEN + "\\d{1,2}[a-z]?(?!\\d))?(?:\\([A-Za-z0-9]{1,5}\\)){0,8}";
    private static final String USC_JOIN = "(?:,? (?:and|or|through|to) |, |" + HYPHEN + ")";
    private static final String USC_LIST = USC_SECTION + "(?:" + USC_JOIN
            + "(?:" + SIGN + SPACE + ")?" + USC_SECTION
            + "(?![\\d,]{0,8}\\d|\\.\\d|\\s(?:U\\.?\\s?S\\.?\\s?C|C\\.?F\\.?R|F\\.?R\\.?|Fed\\.|Stat\\.|CFR|FR|USC|days|percent|years|months|hours|million|billion|people)))"
            + "{0,40}+";
    private static final Pattern ONE_USC = Pattern.compile(USC_SECTION);
    private static final String ORDERS =
            "\\d{4,5}(?:(?:,? (?:and|or|&) |, )(?:E\\.?O\\.? |Executive Order )?\\d{5}(?!\\d)){0,20}+";
    private static final String LAWS =
            "\\d{2,3}" + HYPHEN + "\\d{1,4}(?:(?:,? and |, )\\d{2,3}" + HYPHEN + "\\d{1,4}(?!\\d)){0,10}+";

    private UnitedStatesForms() {}

    static List<CitationForm> all() {
        return List.of(
                list(
                        "\\b(\\d{1,2})\\s{1,4}" + CFR + ",?" + SPACE + "(?:" + SIGN + "|[Pp]arts?)?" + SPACE + "("
                                + SECTIONS + ")",
                        2,
                        ONE_SECTION,
                        (match, section) -> cfr(match.group(1), section)),
                list(
                        "\\b(\\d{1,2})\\s{1,4}" + CFR + ",?" + SPACE + "(?:[Pp]arts?|PARTS?|[Pp]ts?\\.|[Cc]hapter)?"
                                + SPACE + "(" + PARTS + ")(?![\\d.]{0,8}\\d|(?:[-\u2013]\\d{4})?,? Comp\\b)",
                        2,
                        ONE_NUMBER,
                        (match, part) -> cfr(match.group(1), part)),
                list(
                        "\\b[Pp]arts?\\s{1,4}(" + PARTS + ")\\s{1,4}of\\s{1,4}[Tt]itle\\s{1,4}(\\d{1,2})\\b",
                        1,
                        ONE_NUMBER,
                        (match, part) -> cfr(match.group(2), part)),
                list(
                        "\\b[Tt]itle\\s{1,4}(\\d{1,2}),?\\s{1,4}(?:of\\s{1,4}the\\s{1,4})?Code\\s{1,4}of\\s{1,4}Federal\\s{1,4}Regulations,?\\s{1,4}"
                                + "(?:\\(" + CFR + "\\),?\\s{1,4})?(?:[Pp]arts?|" + SIGN + ")" + SPACE + "(" + SECTIONS
                                + "|" + PARTS + ")",
                        2,
                        Pattern.compile(ONE_SECTION + "|\\d+"),
                        (match, place) -> cfr(match.group(1), place)),
                list(
                        "\\b(\\d{1,2})\\s{1,4}U\\.?\\s?S\\.?\\s?(?:C\\.?|Code)(?:\\s?A\\.)?" + SPACE
                                + "(?:§§?|[Ss]ections?|[Ss]ecs?\\.)?" + SPACE + "(" + USC_LIST + ")",
                        2,
                        ONE_USC,
                        (match, section) -> new Citation.Usc(number(match.group(1)), hyphened(section))),
                single(
                        "\\b(\\d{1,2})\\s{1,4}U\\.?\\s?S\\.?\\s?C\\.?,?\\s{0,4}[Aa]pp(?:endix\\b|\\.)?,?(?:\\s{0,4}(?:§§?\\s{0,4})?(\\d{1,5}[a-z]{0,2}|[IVX]{1,4})\\b)?",
                        match -> new Citation.Usc(
                                number(match.group(1)), "App." + (match.group(2) == null ? "" : " " + match.group(2)))),
                single(
                        "\\b(\\d{1,2})\\s{1,4}U\\.?\\s?S\\.?\\s?C\\.?,?\\s{0,4}[Cc]h(?:apter|\\.)\\s{0,4}(\\d{1,3}[A-Z]?)\\b",
                        match -> new Citation.Usc(number(match.group(1)), "ch. " + match.group(2))),
                list(
                        "\\b(?:E\\.?\\s?O\\.?s?|Executive\\s{1,4}Orders?|EXECUTIVE\\s{1,4}ORDER)\\s{0,4}(?:\\(E\\.?O\\.?\\)\\s{1,4})?(?:[Nn]os?\\.?\\s{0,4})?("
                                + ORDERS + ")\\b",
                        1,
                        ONE_NUMBER,
                        (match, order) -> new Citation.ExecutiveOrder(number(order))),
                list(
                        "\\b(?:Pub(?:lic|\\.)?\\s{0,4}L(?:aws?|\\.)?|P\\.?\\s?L\\.?)\\s{0,4}(?:[Nn]os?\\.?\\s{0,4})?("
                                + LAWS + ")\\b",
                        1,
                        Pattern.compile("\\d{2,3}" + HYPHEN + "\\d{1,4}"),
                        (match, law) -> law(hyphened(law).split("-", 2))),
                single(
                        "\\b(\\d{1,3})\\s{1,4}Stat\\.\\s{0,4}(\\d{1,3}(?:,\\d{3})|\\d{1,4})\\b",
                        match -> new Citation.Statutes(
                                number(match.group(1)), number(match.group(2).replace(",", "")))),
                single(
                        "\\bB" + HYPHEN + "(\\d{6})(?:\\.\\d{1,2})?\\b",
                        match -> new Citation.Gao("B-" + match.group(1))),
                single(
                        "\\bGAO" + HYPHEN + "(\\d{2}" + HYPHEN + "\\d{2,6}[A-Z]{0,3})\\b",
                        match -> new Citation.Gao(hyphened(match.group(1)))));
    }

    private static Citation cfr(String title, String place) {
        return new Citation.Cfr(number(title), hyphened(place).replace(" ", ""), null);
    }

    private static Citation law(String[] numbers) {
        return new Citation.PublicLaw(number(numbers[0]), number(numbers[1]));
    }
}
