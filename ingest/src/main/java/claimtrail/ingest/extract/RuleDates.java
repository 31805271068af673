package claimtrail.ingest.extract;

import claimtrail.corpus.document.RuleDate;
import claimtrail.corpus.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The dates in the DATES statement of a rule, each with what it is the date of.
///
/// The word that stands nearest before a date says it, else the first one behind it in the same sentence. A date that
/// says when something else was printed or put off is none that the rule sets.
final class RuleDates {

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)(?:" + MONTHS + ")|(?:" + MONTHS + ")\\s+\\d{1,2},?)\\s+\\d{4}\\b");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;!?:](?=\\s+[A-Z(]|$)");
    private static final Pattern PAST =
            Pattern.compile("(?i)\\b(?:published|issued|appeared|delayed|dated|adopted|of)\\s+(?:on|in)?\\s*$");
    /// Behind the date stands where the thing was printed on it.
    private static final Pattern PRINTED = Pattern.compile("\\s{0,2}[(,]\\s?\\d{2,3}\\s(?:FR|Fed)\\b");

    private static final Pattern CUE = Pattern.compile(
            "(?i)\\b(?:(?<comments>comments?|received|submitted|submit)|(?<compliance>compliance|comply|mandatory|complied)"
                    + "|(?<applicability>applicability|applies|applicable|apply)|(?<effective>effective|effect|into force|delayed until))\\b");

    private RuleDates() {}

    static List<RuleDate> in(String text) {
        var dates = new ArrayList<RuleDate>();
        var starts = new ArrayList<Integer>();
        starts.add(0);
        var end = SENTENCE_END.matcher(text);
        while (end.find()) {
            starts.add(end.end());
        }
        starts.add(text.length());
        for (var i = 0; i + 1 < starts.size(); i++) {
            var heading = i > 0 ? text.substring(starts.get(i - 1), starts.get(i)) : "";
            inSentence(text, starts.get(i), starts.get(i + 1), heading.endsWith(":") ? heading : "", dates);
        }
        return dates;
    }

    private static void inSentence(String text, int start, int end, String heading, List<RuleDate> dates) {
        var match = DATE.matcher(text).region(start, end);
        while (match.find()) {
            var before = text.substring(start, match.start());
            var date = Dates.written(match.group(), true);
            if (date.isEmpty()
                    || PAST.matcher(before).find()
                    || PRINTED.matcher(text).region(match.end(), end).lookingAt()) {
                continue;
            }
            var kind = kind(before, true);
            kind = kind == RuleDate.Kind.OTHER ? kind(text.substring(match.end(), end), false) : kind;
            kind = kind == RuleDate.Kind.OTHER ? kind(heading, true) : kind;
            dates.add(new RuleDate(kind, date.get(), new Span(match.start(), match.end())));
        }
    }

    private static RuleDate.Kind kind(String words, boolean last) {
        var match = CUE.matcher(words);
        var kind = RuleDate.Kind.OTHER;
        while (match.find() && (last || kind == RuleDate.Kind.OTHER)) {
            for (var name : List.of("comments", "compliance", "applicability", "effective")) {
                if (match.group(name) != null) {
                    kind = RuleDate.Kind.valueOf(name.toUpperCase(Locale.ROOT));
                }
            }
        }
        return kind;
    }
}
