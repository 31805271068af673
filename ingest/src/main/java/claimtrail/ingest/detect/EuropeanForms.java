package claimtrail.ingest.detect;

import static claimtrail.ingest.detect.CitationForm.list;
import static claimtrail.ingest.detect.CitationForm.number;
import static claimtrail.ingest.detect.CitationForm.single;

import claimtrail.corpus.document.Citation;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How acts of the European Union and of the United Kingdom are cited.
final class EuropeanForms {

    private static final String ARTICLE = "Art(?:icle|\\.)\\s{0,4}(\\d{1,3}[a-z]{0,2}(?:\\(\\w{1,4}\\)){0,4})";
    private static final String KIND =
            "((?:Commission |Council )?(?:[Ii]mplementing |[Dd]elegated )?(?:Regulation|Directive|Decision|REGULATION|DIRECTIVE|DECISION))";
    private static final String YEAR = "(?:19|20)\\d\\d";

    private EuropeanForms() {}

    static List<CitationForm> all() {
        return List.of(
                single(
                        "\\b(?:" + ARTICLE + "\\s{1,4}of\\s{1,4}(?:the\\s{1,4})?)?" + KIND
                                + "\\s{1,4}\\((EU|EC|EEC|CFSP|EU, Euratom)\\)\\s{1,4}(?:[Nn]o\\.?\\s{0,4})?(\\d{1,4}/\\d{1,4})"
                                + "(?:,?\\s{1,4}" + ARTICLE + ")?",
                        match -> act(match, match.group(3), match.group(4), match.group(5))),
                single(
                        "\\b(?:" + ARTICLE + "\\s{1,4}of\\s{1,4}(?:the\\s{1,4})?)?" + KIND
                                + "\\s{1,4}((?:19|20)?\\d\\d/\\d{1,4})/(EU|EC|EEC|CFSP|JHA)(?:,?\\s{1,4}" + ARTICLE
                                + ")?",
                        match -> act(match, match.group(4), match.group(3), match.group(5))),
                single(
                        "\\b(?:CELEX[:\\s]{0,3})?3(" + YEAR + ")([RLD])(\\d{4})(?:\\(\\d\\d\\))?\\b",
                        match -> celex(number(match.group(1)), match.group(2).charAt(0), number(match.group(3)))),
                list(
                        "\\b(?:S\\.?I\\.?|UKSI|Statutory Instruments?)\\s{1,4}(" + YEAR
                                + "\\s{0,3}(?:/|[Nn]o\\.?)\\s{0,3}\\d{1,4}(?:(?:,? and |, )" + YEAR
                                + "/\\d{1,4}){0,10}+)\\b",
                        1,
                        Pattern.compile(YEAR + "\\s{0,3}(?:/|[Nn]o\\.?)\\s{0,3}\\d{1,4}"),
                        (match, number) -> new Citation.UkInstrument(
                                number(number.substring(0, 4)),
                                number(number.substring(4).replaceAll("\\D", "")))),
                single(
                        "\\b((?:[A-Z][a-z]{1,30} (?:and |\\()?){1,6}Act(?: \\([^)]{1,30}\\))?) (" + YEAR
                                + ")(?! of)\\b",
                        match -> new Citation.UkAct(match.group(1), number(match.group(2)))));
    }

    private static Citation act(MatchResult match, String treaty, String number, @Nullable String after) {
        var article = match.group(1) == null ? after : match.group(1);
        var place = article == null ? null : "Art. " + article;
        var name = match.group(2).replaceFirst("^(?:Commission|Council) ", "").toLowerCase(Locale.ROOT);
        var kind = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return treaty.startsWith("EU")
                ? new Citation.EuAct(kind, number, place)
                : new Citation.EcAct(kind, treaty, number, place);
    }

    /// The number of a document in EUR-Lex: sector 3, year, kind, number. Regulations are numbered by year since 2015.
    private static Citation celex(int year, char sort, int number) {
        var kind = switch (sort) {
            case 'R' -> "Regulation";
            case 'L' -> "Directive";
            default -> "Decision";
        };
        var named = sort == 'R' && year < 2015 ? number + "/" + year : year + "/" + number;
        return year < 2010 ? new Citation.EcAct(kind, "EC", named, null) : new Citation.EuAct(kind, named, null);
    }
}
