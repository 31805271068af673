package claimtrail.ingest.detect;

import static claimtrail.ingest.detect.CitationForm.list;
import static claimtrail.ingest.detect.Places.JOIN;
import static claimtrail.ingest.detect.Places.ONE_NUMBER;
import static claimtrail.ingest.detect.Places.ONE_SECTION;
import static claimtrail.ingest.detect.Places.SIGN;
import static claimtrail.ingest.detect.Places.SPACE;

import claimtrail.corpus.document.Citation;
import java.util.List;
import java.util.regex.Pattern;

/// How the Export Administration Regulations are cited without their title, and what they classify.
final class ControlForms {

    private static final int TITLE = 15;
    private static final String EAR_PART = "7[3-7]\\d";
    private static final String EAR_SECTION = EAR_PART + "\\.\\d{1,3}(?:\\([A-Za-z0-9]{1,5}\\)){0,8}";
    private static final String ECCN = "\\d[A-E]\\d{3}";
    private static final String GROUP = "[A-E]:\\d{1,2}";

    private ControlForms() {}

    static List<CitationForm> all() {
        return List.of(
                list(
                        "\\b[Pp]arts?\\s{1,4}(" + EAR_PART + "(?:" + JOIN + EAR_PART
                                + "){0,40}+)\\s{1,4}of\\s{1,4}the\\s{1,4}(?:EAR\\b|Export Administration)",
                        1,
                        ONE_NUMBER,
                        (match, part) -> new Citation.Cfr(TITLE, part, null)),
                list(
                        SIGN + SPACE + "(" + EAR_SECTION + "(?:" + JOIN + EAR_SECTION + "|" + Places.MORE + "){0,60}+)",
                        1,
                        ONE_SECTION,
                        (match, section) -> new Citation.Cfr(TITLE, section, null)),
                list(
                        "(?<![\\w/.-])(?<!(?:Suite|Room|Rm\\.|Box) )(" + ECCN
                                + ")((?:\\.[a-z](?![a-z])(?:\\.\\d{1,3}){0,3}(?:\\.[a-z](?![a-z]))?)?)(?![\\w-])",
                        0,
                        Pattern.compile("\\d\\S*"),
                        (match, number) -> new Citation.Eccn(number)),
                list(
                        "\\b[Ss]upp(?:lements?|\\.)\\s{0,4}(?:[Nn]os?\\.?|[Nn]umbers?)\\s{0,4}(\\d{1,2}(?:(?:,? and |, |,? or )(?:[Nn]o\\.\\s)?\\d{1,2}){0,10}+)\\s{1,4}to\\s{1,4}[Pp]art\\s{1,4}("
                                + EAR_PART + ")\\b",
                        1,
                        ONE_NUMBER,
                        (match, supplement) -> new Citation.Cfr(TITLE, match.group(2) + " Supp. " + supplement, null)),
                list(
                        "\\bCountry\\s{1,4}[Gg]roups?\\s{1,4}(" + GROUP
                                + "(?:(?:,? (?:and|or) |, |/)(?:Country Group )?" + GROUP + "){0,20}+)\\b",
                        1,
                        Pattern.compile(GROUP),
                        (match, group) -> new Citation.CountryGroup(group)));
    }
}
