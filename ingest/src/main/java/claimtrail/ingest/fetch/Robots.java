package claimtrail.ingest.fetch;

import claimtrail.ingest.fetch.Exchange.Answer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The robots.txt files of the hosts that are visited, each read again after a day.
///
/// After RFC 9309: a file that is not there (4xx) allows all; one that cannot be had (5xx, no connection) forbids
/// all until it can be had; redirects are followed, five at the most, and one that leads where we do not go leads
/// nowhere.
final class Robots {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration RETRY = Duration.ofMinutes(10);
    private static final Duration LONGEST_RETRY = KEPT;
    private static final int MOST_REDIRECTS = 5;

    private final Exchange exchange;
    private final List<String> names;
    private final Clock clock;
    private final Cache<String, Standing> byAuthority =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Robots(Exchange exchange, String productToken, Clock clock) {
        this.exchange = exchange;
        this.names = List.of(productToken);
        this.clock = clock;
    }

    /// How we stand with a host, until when that holds.
    sealed interface Standing {
        Instant until();

        record Known(RobotsRules rules, Instant until) implements Standing {}

        /// Not known; all is forbidden.
        ///
        /// @param nobody whether the host could not be talked to at all
        record Unknown(String reason, Instant until, boolean nobody) implements Standing {}
    }

    /// The host's standing, asked for in its turn when it is not known.
    Standing of(URI address, boolean local, Turns.Turn turn, Duration rest) throws InterruptedException {
        var authority = (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
        var kept = byAuthority.getIfPresent(authority);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept;
        }
        var read = read(URI.create(authority + "/robots.txt"), local, turn, rest);
        byAuthority.put(authority, read);
        return read;
    }

    private Standing read(URI first, boolean local, Turns.Turn turn, Duration rest) throws InterruptedException {
        var address = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var asked = address;
            var answer = turn.ask(rest, () -> exchange.get(asked, local, exchange.headers(Map.of()), Wanted.BEGINNING));
            if (answer instanceof Answer.Came came && came.status() / 100 == 3) {
                var next = came.header("Location").flatMap(written -> WrittenAddress.resolve(asked, written));
                if (next.isEmpty()) {
                    return allowing();
                }
                address = next.get();
            } else {
                return standing(answer, first);
            }
        }
        return allowing();
    }

    private Standing standing(Answer answer, URI address) {
        return switch (answer) {
            case Answer.Failed failed ->
                unknown(failed.fault().reason(), RETRY, failed.fault().nobody());
            case Answer.Declined declined -> allowing();
            case Answer.Came came -> came(came, address);
        };
    }

    private Standing came(Answer.Came came, URI address) {
        if (came.status() >= 500 || came.status() == 429) {
            var wish = came.header("Retry-After").flatMap(field -> RetryTime.wished(field, clock.instant()));
            return unknown("status " + came.status(), wish.map(this::fromNow).orElse(RETRY), false);
        }
        if (came.status() / 100 != 2) {
            return allowing();
        }
        var type = came.header("Content-Type").orElse("text/plain");
        return new Standing.Known(
                RobotsRules.parse(address, came.body().bytes(), type, names, true),
                clock.instant().plus(KEPT));
    }

    private Duration fromNow(Instant wish) {
        var wait = Duration.between(clock.instant(), wish);
        return wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
    }

    private Standing allowing() {
        return new Standing.Known(RobotsRules.allowingAll(), clock.instant().plus(KEPT));
    }

    private Standing unknown(String reason, Duration wait, boolean nobody) {
        return new Standing.Unknown(reason, clock.instant().plus(wait), nobody);
    }
}
