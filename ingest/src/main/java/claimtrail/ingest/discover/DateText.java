package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the dates of feeds and sitemaps: ISO 8601 as in Atom (RFC 3339) and W3C's profile, RFC 822 as in RSS, and what
/// is common beside them. Offset and precision stay as written; a time without offset counts as its day alone.
final class DateText {

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[Tt ]\\s*(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*(\\S+)?)?)?)?");
    private static final Pattern RFC_822 =
            Pattern.compile("(?:\\p{L}+\\.?,?\\s*)?(\\d{1,2})[\\s-]+(\\p{L}{3})\\p{L}*\\.?,?[\\s-]+(\\d{4}|\\d{2})"
                    + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(\\S+)?.*)?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:\\p{L}+\\.?,?\\s+)?(\\p{L}{3})\\p{L}*\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})(?:\\s.*)?");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?");
    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec ";
    /// The names that RFC 822 defines; all others are ambiguous somewhere in the world.
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

    /// The date, or nothing where the text is none that is known here.
    static Optional<PartialDate> read(String written) {
        var text = written.strip();
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return iso(iso, text);
            }
            var rfc = RFC_822.matcher(text);
            if (rfc.matches()) {
                var day = LocalDate.of(year(rfc.group(3)), month(rfc.group(2)), Integer.parseInt(rfc.group(1)));
                return Optional.of(moment(day, rfc.group(4), rfc.group(5), rfc.group(6), rfc.group(7)));
            }
            var american = MONTH_FIRST.matcher(text);
            return american.matches()
                    ? Optional.of(PartialDate.of(LocalDate.of(
                            year(american.group(3)), month(american.group(1)), Integer.parseInt(american.group(2)))))
                    : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> iso(Matcher iso, String text) {
        if (iso.group(3) == null) {
            return PartialDate.parse(text);
        }
        var day = LocalDate.parse(text.substring(0, 10));
        return Optional.of(moment(day, iso.group(4), iso.group(5), iso.group(6), iso.group(8)));
    }

    private static PartialDate moment(LocalDate day, String hour, String minute, String second, String zone) {
        if (hour == null || zone == null) {
            return PartialDate.of(day);
        }
        int seconds = second == null ? 0 : Math.min(59, Integer.parseInt(second));
        var time = LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute), seconds);
        return offset(zone)
                .map(offset -> PartialDate.of(OffsetDateTime.of(day, time, offset)))
                .orElseGet(() -> PartialDate.of(day));
    }

    private static Optional<ZoneOffset> offset(String zone) {
        var upper = zone.toUpperCase(Locale.ROOT);
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

    private static int month(String name) {
        int at = MONTHS.indexOf(name.toLowerCase(Locale.ROOT) + " ");
        if (at < 0 || name.length() != 3) {
            throw new DateTimeException("no month: " + name);
        }
        return at / 4 + 1;
    }

    /// Two digits are of this century up to 69, else of the last one.
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }
}
