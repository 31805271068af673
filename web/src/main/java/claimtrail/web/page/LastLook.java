package claimtrail.web.page;

import claimtrail.web.api.Parameters;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/// When somebody looked last, kept by their browser alone. Looks within half an hour are one visit: what was new at its
/// beginning stays new until its end.
final class LastLook {

    private static final String COOKIE = "claimtrail-look";
    private static final Pattern VALUE = Pattern.compile("([0-9]{1,11})-([0-9]{1,11})");
    private static final Duration VISIT = Duration.ofMinutes(30);
    private static final Duration FIRST = Duration.ofDays(1);
    private static final int KEPT_SECONDS = 400 * 24 * 3600;

    private final Clock clock;

    LastLook(Clock clock) {
        this.clock = clock;
    }

    /// The end of the visit before this one, a day ago for the first; or the day that is asked for as `since`.
    Instant of(Context context) {
        var asked = new Parameters(context).day("since");
        if (asked != null) {
            return asked.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        var now = clock.instant();
        var since = since(String.valueOf(context.cookie(COOKIE)), now);
        context.cookie(new Cookie(
                COOKIE,
                since.getEpochSecond() + "-" + now.getEpochSecond(),
                "/",
                KEPT_SECONDS,
                context.scheme().equals("https"),
                true,
                null,
                SameSite.LAX));
        return since;
    }

    private static Instant since(String kept, Instant now) {
        var value = VALUE.matcher(kept);
        if (!value.matches()) {
            return now.minus(FIRST);
        }
        var since = Instant.ofEpochSecond(Long.parseLong(value.group(1)));
        var last = Instant.ofEpochSecond(Long.parseLong(value.group(2)));
        return last.isAfter(now.minus(VISIT)) ? since : last;
    }
}
