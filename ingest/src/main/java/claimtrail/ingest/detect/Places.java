package claimtrail.ingest.detect;

import java.util.regex.Pattern;

/// The pieces that patterns of citations are made of. Spaces and lists are bounded: a page of nothing but section signs
/// is read as fast as any other.
final class Places {

    static final String SPACE = "\\s{0,4}";
    static final String HYPHEN = "[-\u2010\u2011\u2013]";

    /// `(a)(2)(iv)(B)`.
    static final String PARAGRAPHS = "(?:\\s?\\([A-Za-z0-9]{1,5}\\)){0,8}";

    /// A section of the Code of Federal Regulations with its paragraphs, `744.22(b)(1)`, `319.56-80`, `240.12b-2`.
    static final String SECTION = "\\d{1,4}\\.(?:\\d{1,5}[A-Za-z]{0,2}\\d{0,2}|T\\d{2})(?:" + HYPHEN
            + "[TP]?\\d{1,4}[A-Za-z]?(?!\\d|\\.\\d))?"
            + "(?:\\([A-Za-z0-9]{1,5}\\)){0,8}";

    /// What joins the places of a list.
    static final String JOIN =
            "(?:\\s{0,4}+(?:[,;]\\s{0,4}+(?:and\\b|or\\b|through\\b|to\\b|&)?+|and\\b|or\\b|through\\b|to\\b|&|[-\u2013\u2014])"
                    + "\\s{0,4}+(?:(?:§§?+|[Ss]ections?+|[Ss]ecs?+\\.)\\s{0,4}+)?+)";

    /// Paragraphs of the section before, behind `and` only.
    static final String MORE = "(?:(?:,? (?:and|or|through|to) |, |[-\u2013])(?:\\([A-Za-z0-9]{1,5}\\)){1,8}(?!\\w))";

    static final String SECTIONS = SECTION + "(?:" + JOIN + SECTION + "|" + MORE + "){0,60}+";
    static final String PARTS = "\\d{1,4}(?:" + JOIN
            + "(?:[Pp]arts?\\s)?\\d{1,4}(?!\\d|\\.\\d| [A-Z]\\.?\\s?[A-Z]\\.?|\\s(?:CFR|Fed|Stat)\\b)){0,60}+";
    static final Pattern ONE_SECTION = Pattern.compile(SECTION + "|(?:\\([A-Za-z0-9]{1,5}\\)){1,8}");
    static final Pattern ONE_NUMBER = Pattern.compile("\\d+");
    static final String CFR = "C\\.?\\s?F\\.?\\s?R\\.?";
    static final String SIGN = "(?:§§?|[Ss]ections?|[Ss]ecs?\\.)";

    private Places() {}
}
