package claimtrail.index.trace;

import claimtrail.corpus.document.PartialDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The day that a question gives in full: `12 June 2026`, `June 12, 2026` or `2026-06-12`.
final class AskedDay {

    private static final String MONTHS =
            Stream.of(Month.values()).map(Month::name).collect(Collectors.joining("|"));
    private static final Pattern DAY = Pattern.compile(
            "\\b(?:(?<d>\\d{1,2}) (?<m>" + MONTHS + "),? (?<y>\\d{4})|(?<m2>" + MONTHS
                    + ") (?<d2>\\d{1,2}),? (?<y2>\\d{4})|(?<iso>\\d{4}-\\d{2}-\\d{2}))\\b",
            Pattern.CASE_INSENSITIVE);

    private AskedDay() {}

    static Optional<PartialDate> in(String text) {
        return DAY.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group()))
                .findFirst()
                .flatMap(AskedDay::day);
    }

    /// Stems of the words in which a day is usually given.
    static Set<String> stems(PartialDate day) {
        var date = day.earliest();
        return Matter.of(date.getDayOfMonth() + " " + date.getMonth() + " " + date.getYear())
                .stems();
    }

    private static Optional<PartialDate> day(String text) {
        var matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group("iso") != null) {
            return PartialDate.parse(matcher.group("iso"));
        }
        return matcher.group("d") != null ? day(matcher, "d", "m", "y") : day(matcher, "d2", "m2", "y2");
    }

    private static Optional<PartialDate> day(Matcher matcher, String day, String month, String year) {
        var text = "%s-%02d-%02d"
                .formatted(
                        matcher.group(year),
                        Month.valueOf(matcher.group(month).toUpperCase(Locale.ROOT))
                                .getValue(),
                        Integer.parseInt(matcher.group(day)));
        return PartialDate.parse(text);
    }
}
