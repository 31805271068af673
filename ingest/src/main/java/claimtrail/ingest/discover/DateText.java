package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the dates of feeds, sitemaps and listings: ISO 8601 as in Atom (RFC 3339) and W3C's profile, RFC 822
/// as in RSS, and what is common beside them. Offset and precision stay as written; a time without offset
/// counts as its day alone, and a day that could be two (`05/06/2026`) is none.
final class DateText {

    private static final int LONGEST = 200;
    private static final String CLOCK =
            "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,:]\\d{1,12})?)?\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?"
                    + "\\s*(?<zone>[+-]\\d[\\d:]{0,5}|\\(?\\p{L}[^\\s]*)?.*";
    private static final String WEEKDAY = "(?:\\p{L}+(?:\\.?,\\s*|\\.?\\s+))?";
    private static final Pattern ISO_PART = Pattern.compile("\\d{4}(?:-\\d{2})?");
    private static final Pattern[] FORMS = {
        form("(?<year>\\d{4})[-/.](?<number>\\d{1,2})[-/.](?<day>\\d{1,2})(?:(?:\\s*[Tt,]\\s*|\\s+)" + CLOCK + ")?"),
        form("(?<year>\\d{4})(?<number>\\d{2})(?<day>\\d{2})(?:[Tt ].*)?"),
        form(WEEKDAY
                + "(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]+(?:de\\s+)?(?<month>\\p{L}{3,})\\.?,?(?:\\s+de)?"
                + "[\\s-]+(?<year>\\d{4}|\\d{2})(?:,?\\s+(?:at\\s+)?" + CLOCK + ")?"),
        form(WEEKDAY + "(?<month>\\p{L}{3,})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
                + "(?:,?\\s+(?:at\\s+|[-–|]\\s*)?" + CLOCK + ")?"),
        form(
                "\\p{L}{3}\\s+(?<month>\\p{L}{3})\\s+(?<day>\\d{1,2})\\s+(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})"
                        + "(?<half>)\\s+(?:(?<zone>[A-Z]+|[+-]\\d{4})\\s+)?(?<year>\\d{4})"),
        form(WEEKDAY + "(?<day>\\d{1,2})\\.\\s?(?<number>\\d{1,2})\\.\\s?(?<year>\\d{4}|\\d{2})(?:,?\\s+" + CLOCK
                + ")?"),
        form("(?<year>\\d{4})\\s*年\\s*(?<number>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日.*"),
    };
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:\\D.*)?");
    private static final Pattern SECONDS = Pattern.compile("1\\d{9}(\\d{3})?");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?");
    /// The names that RFC 822 defines; all others are ambiguous somewhere in the world, its single letters too (RFC
    /// 5322).
    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("UT", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CST", ZoneOffset.ofHours(-6)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)));

    private DateText() {}

    /// Which of two numbers between slashes is the month.
    enum Slashes {
        MONTH_FIRST,
        DAY_FIRST,
        UNKNOWN
    }

    /// The date, or nothing where the text is none that is known here.
    static Optional<PartialDate> read(String written) {
        return read(written, Slashes.UNKNOWN);
    }

    /// @param slashes the order of the page or feed that the date stands in
    static Optional<PartialDate> read(String written, Slashes slashes) {
        var text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (ISO_PART.matcher(text).matches()) {
                return PartialDate.parse(text);
            }
            for (var form : FORMS) {
                var found = form.matcher(text);
                if (found.matches()) {
                    return Optional.of(date(found));
                }
            }
            return SECONDS.matcher(text).matches() ? Optional.of(counted(text)) : slashed(text, slashes);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// What a text with slashes shows about their order.
    static Slashes order(String written) {
        var found = SLASHED.matcher(written.strip());
        if (!found.matches()) {
            return Slashes.UNKNOWN;
        }
        boolean first = Integer.parseInt(found.group(1)) > 12;
        boolean second = Integer.parseInt(found.group(2)) > 12;
        return first == second ? Slashes.UNKNOWN : first ? Slashes.DAY_FIRST : Slashes.MONTH_FIRST;
    }

    private static Pattern form(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL);
    }

    private static Optional<PartialDate> slashed(String text, Slashes slashes) {
        var found = SLASHED.matcher(text);
        var order = order(text) == Slashes.UNKNOWN ? slashes : order(text);
        if (!found.matches() || order == Slashes.UNKNOWN) {
            return Optional.empty();
        }
        int month = Integer.parseInt(found.group(order == Slashes.MONTH_FIRST ? 1 : 2));
        int day = Integer.parseInt(found.group(order == Slashes.MONTH_FIRST ? 2 : 1));
        return Optional.of(PartialDate.of(LocalDate.of(Integer.parseInt(found.group(3)), month, day)));
    }

    private static PartialDate date(Matcher found) {
        var names = found.namedGroups();
        int month = names.containsKey("month")
                ? MonthName.number(found.group("month"))
                : Integer.parseInt(found.group("number"));
        var day = LocalDate.of(year(found.group("year")), month, Integer.parseInt(found.group("day")));
        var offset = names.containsKey("zone") ? offset(found.group("zone")) : Optional.<ZoneOffset>empty();
        if (offset.isEmpty() || found.group("hour") == null) {
            return PartialDate.of(day);
        }
        return time(found)
                .map(time -> PartialDate.of(OffsetDateTime.of(day, time, offset.get())))
                .orElseGet(() -> PartialDate.of(day.plusDays(1).atStartOfDay().atOffset(offset.get())));
    }

    /// The time of day; nothing for the midnight at the day's end, written as 24:00.
    private static Optional<LocalTime> time(Matcher found) {
        int hour = Integer.parseInt(found.group("hour"));
        var half = found.group("half");
        if (half != null && !half.isEmpty()) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        int seconds = found.group("second") == null ? 0 : Math.min(59, Integer.parseInt(found.group("second")));
        int minute = Integer.parseInt(found.group("minute"));
        return hour == 24 && minute == 0 && seconds == 0
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute, seconds));
    }

    /// Seconds or milliseconds since 1970, as programs write them.
    private static PartialDate counted(String digits) {
        var moment = digits.length() > 10
                ? Instant.ofEpochMilli(Long.parseLong(digits))
                : Instant.ofEpochSecond(Long.parseLong(digits));
        return PartialDate.of(moment.atOffset(ZoneOffset.UTC));
    }

    private static Optional<ZoneOffset> offset(@Nullable String zone) {
        if (zone == null) {
            return Optional.empty();
        }
        var upper = zone.replaceAll("[()]", "").toUpperCase(Locale.ROOT);
        if (ZONES.containsKey(upper)) {
            return Optional.of(ZONES.get(upper));
        }
        var digits = OFFSET.matcher(upper);
        if (!digits.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(digits.group(2)) * 60
                + (digits.group(3) == null ? 0 : Integer.parseInt(digits.group(3)));
        return Optional.of(ZoneOffset.ofTotalSeconds((digits.group(1).equals("-") ? -60 : 60) * minutes));
    }

    /// Two digits are of this century up to 69, else of the last one.
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }
}
