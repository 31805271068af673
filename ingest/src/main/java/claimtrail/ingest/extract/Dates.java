package claimtrail.ingest.extract;

import claimtrail.corpus.document.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as pages write them.
final class Dates {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]+(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d+)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}\\b)?)?");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:[T\\d].*)?$");
    private static final Pattern YEAR_FIRST = Pattern.compile("\\b(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})\\b");
    private static final Pattern NUMERIC = Pattern.compile("\\b(\\d{1,2})([/.-])\\s?(\\d{1,2})\\2\\s?(\\d{4})\\b");
    private static final Pattern CHINESE = Pattern.compile("(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?iu)\\b(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s*(?:de |of )?\\s*(\\p{L}{3,12})\\.?,?\\s+(?:de |del )?(\\d{4})\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?iu)\\b(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,|\\.)?\\s+(?:at |a las )?(\\d{4})\\b");
    private static final Pattern SHORT_NAME = Pattern.compile("(?iu)\\b(\\d{1,2})[-/](\\p{L}{3,4})[-/](\\d{4})\\b");
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})(?:[/_-])(\\d{1,2})[/_-](\\d{1,2})(?!\\d)|(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)");
    private static final Map<String, Integer> MONTHS = months();

    private Dates() {}

    /// The date of a machine-readable value or a whole short text.
    ///
    /// @param monthFirst whether 3/4/2025 is the fourth of March
    static Optional<PartialDate> parse(String text, boolean monthFirst) {
        var trimmed = text.strip();
        if (trimmed.length() > 200) {
            return Optional.empty();
        }
        return iso(trimmed).or(() -> mail(trimmed)).or(() -> compact(trimmed)).or(() -> written(trimmed, monthFirst));
    }

    /// The first date in running text.
    static Optional<PartialDate> written(String text, boolean monthFirst) {
        return iso(text)
                .or(() -> named(MONTH_FIRST.matcher(text), 3, 1, 2))
                .or(() -> named(DAY_FIRST.matcher(text), 3, 2, 1))
                .or(() -> named(SHORT_NAME.matcher(text), 3, 2, 1))
                .or(() -> numbered(CHINESE.matcher(text), 1, 2, 3))
                .or(() -> numbered(YEAR_FIRST.matcher(text), 1, 2, 3))
                .or(() -> numeric(text, monthFirst));
    }

    /// The day that stands in an address.
    static Optional<PartialDate> inAddress(String path) {
        var match = IN_ADDRESS.matcher(path);
        while (match.find()) {
            var day = match.group(1) != null
                    ? day(match.group(1), match.group(2), match.group(3))
                    : day(match.group(4), match.group(5), match.group(6));
            if (day.isPresent()) {
                return day.map(PartialDate::of);
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> iso(String text) {
        var match = ISO.matcher(text);
        if (!match.find()) {
            return Optional.empty();
        }
        var day = day(match.group(1), match.group(2), match.group(3));
        return day.flatMap(
                date -> moment(date, match.group(4), match.group(5)).or(() -> Optional.of(PartialDate.of(date))));
    }

    /// A day with a time counts as a moment only where the offset is given too.
    private static Optional<PartialDate> moment(
            LocalDate day,
            @org.jspecify.annotations.Nullable String time,
            @org.jspecify.annotations.Nullable String zone) {
        if (time == null || zone == null) {
            return Optional.empty();
        }
        var offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
        offset = offset.equals("UTC") || offset.equals("GMT") ? "Z" : offset.length() == 3 ? offset + ":00" : offset;
        try {
            var clock = time.indexOf(':') == 1 ? "0" + time : time;
            return Optional.of(PartialDate.of(OffsetDateTime.parse(day + "T" + clock + offset)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> mail(String text) {
        try {
            return Optional.of(PartialDate.of(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> compact(String text) {
        return numbered(COMPACT.matcher(text), 1, 2, 3);
    }

    private static Optional<PartialDate> numeric(String text, boolean monthFirst) {
        var match = NUMERIC.matcher(text);
        while (match.find()) {
            var slash = match.group(2).equals("/");
            var usual = slash && monthFirst
                    ? day(match.group(4), match.group(1), match.group(3))
                    : day(match.group(4), match.group(3), match.group(1));
            var other = day(match.group(4), match.group(1), match.group(3))
                    .or(() -> day(match.group(4), match.group(3), match.group(1)));
            if (usual.isPresent() || other.isPresent()) {
                return usual.or(() -> other).map(PartialDate::of);
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> numbered(Matcher match, int year, int month, int day) {
        while (match.find()) {
            var date = day(match.group(year), match.group(month), match.group(day));
            if (date.isPresent()) {
                return date.map(PartialDate::of);
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> named(Matcher match, int year, int month, int day) {
        while (match.find()) {
            var number = MONTHS.get(match.group(month).toLowerCase(Locale.ROOT));
            if (number != null) {
                var date = day(match.group(year), number.toString(), match.group(day));
                if (date.isPresent()) {
                    return date.map(PartialDate::of);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        var number = Integer.parseInt(year);
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        Lexicon.read("months.tsv").lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var cells = line.split("\t", 2);
            for (var name : cells[1].split(" ", -1)) {
                months.put(name, Integer.parseInt(cells[0]));
            }
        });
        return Map.copyOf(months);
    }
}
