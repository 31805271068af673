package claimtrail.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/// How often each of many may do something: a number at once, and as many again over a time. Safe for use by several
/// threads.
public final class Allowance {

    private static final int MOST_KEYS = 100_000;

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();
    private final Bandwidth bandwidth;
    private final TimeMeter time;

    /// @param atOnce how often in one go
    /// @param over the time in which all of it comes back
    public Allowance(int atOnce, Duration over, Clock clock) {
        this.bandwidth =
                Bandwidth.builder().capacity(atOnce).refillGreedy(atOnce, over).build();
        this.time = new ByClock(clock);
    }

    /// Takes one; whether there was one left.
    public boolean take(String key) {
        return bucket(key).tryConsume(1);
    }

    private Bucket bucket(String key) {
        return Objects.requireNonNull(buckets.get(
                key,
                absent -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(bandwidth)
                        .build()));
    }

    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
