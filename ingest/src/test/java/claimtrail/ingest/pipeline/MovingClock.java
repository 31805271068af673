package claimtrail.ingest.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands until it is moved.
final class MovingClock extends Clock {

    private volatile Instant now;

    MovingClock(String start) {
        this.now = Instant.parse(start);
    }

    void forward(Duration time) {
        now = now.plus(time);
    }

    /// Never backwards.
    void to(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("it only tells moments");
    }
}
