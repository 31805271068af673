package claimtrail.ingest.detect;

import static claimtrail.ingest.detect.CitationForm.hyphened;
import static claimtrail.ingest.detect.CitationForm.list;
import static claimtrail.ingest.detect.CitationForm.number;
import static claimtrail.ingest.detect.CitationForm.single;
import static claimtrail.ingest.detect.Places.HYPHEN;

import claimtrail.corpus.document.Citation;
import java.util.List;
import java.util.regex.Pattern;

/// How documents of the Federal Register are cited, by page, number, regulation identifier and docket.
final class RegisterForms {

    private static final String PAGE = "(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,6})";
    private static final String RIN = "\\d{4}" + HYPHEN + "[A-Z]{2}\\d{2}";
    private static final String DOCKET = "(?:[A-Z]{1,8}\\d{0,4}" + HYPHEN + "){0,5}(?:\\d{2,10}|[A-Z]{1,4}\\d{2,8})(?:"
            + HYPHEN + "[A-Z]{0,4}\\d{1,8}[A-Z]?){1,4}";

    private RegisterForms() {}

    static List<CitationForm> all() {
        return List.of(
                single(
                        "\\b(\\d{1,3})\\s{1,4}(?:F\\.?\\s?R\\.?|Fed(?:eral|\\.)\\s{0,4}Reg(?:ister|\\.)),?\\s{1,4}(?:at\\s{1,4})?("
                                + PAGE + ")\\b",
                        match -> new Citation.FederalRegister(
                                number(match.group(1)), number(match.group(2).replace(",", "")))),
                single(
                        "\\b(?:FR\\s{1,4}Doc(?:ument)?\\.?(?:\\s{1,4}No\\.?)?|Document\\s{1,4}(?:[Nn]umber|No\\.?))[:\\s]{0,4}((?:[A-Z]\\d?"
                                + HYPHEN + ")?(?:(?:19|20|E|Z)?\\d{1,2})" + HYPHEN + "\\d{3,6})\\b",
                        match -> new Citation.FrDocument(hyphened(match.group(1)))),
                list(
                        "\\bRINs?[:\\s]{0,4}(?:[Nn]os?\\.?\\s{0,4}|[Nn]umber\\s{0,4})?(" + RIN
                                + "(?:(?:,? and |, |; )(?:RIN )?" + RIN + "){0,20}+)\\b",
                        1,
                        Pattern.compile(RIN),
                        (match, rin) -> new Citation.Rin(hyphened(rin))),
                list(
                        "\\b[Dd](?:ocket|OCKET)s?\\s{0,4}(?:(?:[Nn]umbers?|[Nn]os?\\.?|ID|#|NO\\.)\\s{0,4}){0,2}[:.]?\\s{0,4}("
                                + DOCKET + "(?:(?:,? and |, |; )" + DOCKET + "){0,20}+)\\b",
                        1,
                        Pattern.compile(DOCKET),
                        (match, docket) -> new Citation.Docket(hyphened(docket))));
    }
}
