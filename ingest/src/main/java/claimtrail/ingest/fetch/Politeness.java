package claimtrail.ingest.fetch;

import java.time.Duration;
import java.util.Locale;

/// How a crawler behaves towards servers, and what it puts up with from them.
///
/// @param userAgent product token, version and a contact: `Claimtrail/0.1 (+https://example.org/contact)`
/// @param gapPerHost rest between two requests to one host
/// @param longestGap the longest `Crawl-delay` that is honoured; a longer one counts as this
/// @param maxConcurrent requests under way at any time, over all hosts
/// @param timeout for one whole request, from connecting to the body's last byte
/// @param maxBytes longest body, as sent and as decoded
public record Politeness(
        String userAgent,
        Duration gapPerHost,
        Duration longestGap,
        int maxConcurrent,
        Duration timeout,
        long maxBytes) {

    public Politeness {
        if (!userAgent.matches("[A-Za-z_-]+(/\\S+)?( .*)?")) {
            throw new IllegalArgumentException("a user agent starts with a product token: " + userAgent);
        }
        if (maxConcurrent < 1 || maxBytes < 1 || maxBytes > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException("out of bounds: " + maxConcurrent + " requests, " + maxBytes + " bytes");
        }
        if (!timeout.isPositive() || timeout.compareTo(JudgedNames.LONGEST_EXCHANGE) > 0) {
            throw new IllegalArgumentException(
                    "a request takes up to " + JudgedNames.LONGEST_EXCHANGE.toMinutes() + " minutes: " + timeout);
        }
    }

    /// Two seconds between requests, a minute at most, 32 requests at a time, 30 seconds and 20 MB each.
    public static Politeness standard(String userAgent) {
        return new Politeness(
                userAgent, Duration.ofSeconds(2), Duration.ofMinutes(1), 32, Duration.ofSeconds(30), 20_000_000);
    }

    /// The name that a robots.txt calls us by, in lower case.
    String productToken() {
        return userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
