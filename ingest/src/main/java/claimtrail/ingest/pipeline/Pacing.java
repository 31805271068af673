package claimtrail.ingest.pipeline;

import claimtrail.corpus.store.Appointment;
import claimtrail.corpus.store.DueSource;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// When a source is asked next.
///
/// A source that brings several new things at once is asked sooner, one that brings none later, within the
/// bounds of its rhythm; the times are spread by a tenth, so that sources do not fall due together, and always
/// in the same way, so that a visit that is repeated after a crash leads to the same day. A source that fails
/// is asked again soon at first and then less and less often; how often it brings something is not forgotten
/// meanwhile.
final class Pacing {

    private static final double SPREAD = 0.1;
    private static final int MANY = 3;
    private static final double SOONER = 0.5;
    private static final double LATER = 1.5;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 8;
    private static final Duration LONGEST_RETRY = Duration.ofDays(1);

    private Pacing() {}

    /// The appointment that follows a visit.
    ///
    /// @param retryAt when the server wants to be asked again, `null` where it does not say
    static Appointment after(Visit visit, DueSource due, @Nullable Instant retryAt) {
        return visit.outcome() == Visit.Outcome.FAILED ? again(visit, due, retryAt) : next(visit, due);
    }

    private static Appointment next(Visit visit, DueSource due) {
        return switch (due.source().rhythm()) {
            case Rhythm.Timed timed -> new Appointment(soon(timed, visit.at()), null, 0);
            case Rhythm.Adaptive bounds -> {
                var pace = pace(visit, due, bounds);
                yield new Appointment(visit.at().plus(spread(pace, visit)), pace, 0);
            }
        };
    }

    /// As late as the rhythm allows, but while a subscription that tells of changes still lives.
    static Appointment rare(Appointment usual, Visit visit, DueSource due, Instant until) {
        return switch (due.source().rhythm()) {
            case Rhythm.Timed timed -> usual;
            case Rhythm.Adaptive bounds -> {
                var late = visit.at().plus(spread(bounds.longest(), visit));
                var next = late.isBefore(until) ? late : until;
                yield next.isAfter(usual.next()) ? new Appointment(next, usual.pace(), usual.failures()) : usual;
            }
        };
    }

    private static Duration pace(Visit visit, DueSource due, Rhythm.Adaptive bounds) {
        var before = due.appointment().pace();
        if (before == null || due.lastSuccess() == null) {
            return bounds.shortest();
        }
        var factor = visit.added() == 0 ? LATER : visit.added() < MANY && !everythingNew(visit) ? 1.0 : SOONER;
        return within(Duration.ofMillis((long) (before.toMillis() * factor)), bounds.shortest(), bounds.longest());
    }

    /// A feed without any entry that was there before has perhaps dropped some in between.
    static boolean everythingNew(Visit visit) {
        return visit.added() > 0 && visit.added() == visit.entries();
    }

    private static Appointment again(Visit visit, DueSource due, @Nullable Instant retryAt) {
        var failures = due.appointment().failures() + 1;
        var doubled = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var wait = switch (due.source().rhythm()) {
            case Rhythm.Timed timed -> within(doubled, FIRST_RETRY, LONGEST_RETRY);
            case Rhythm.Adaptive bounds ->
                within(doubled, shorter(FIRST_RETRY, bounds.shortest()), longer(LONGEST_RETRY, bounds.shortest()));
        };
        var next = visit.at().plus(spread(wait, visit));
        var wished = retryAt == null || retryAt.isBefore(next) ? next : retryAt;
        return new Appointment(wished, due.appointment().pace(), failures);
    }

    private static Instant soon(Rhythm.Timed timed, Instant now) {
        var local = now.atZone(timed.zone());
        for (var day = local.toLocalDate(); ; day = day.plusDays(1)) {
            if (timed.weekdays() && day.getDayOfWeek().getValue() > 5) {
                continue;
            }
            for (var time : timed.times()) {
                // An hour that a change of clocks leaves out counts as the one after it.
                var moment = day.atTime(time).atZone(timed.zone()).toInstant();
                if (moment.isAfter(now)) {
                    return moment;
                }
            }
        }
    }

    private static Duration spread(Duration time, Visit visit) {
        var chance = new SplittableRandom(Objects.hash(visit.source(), visit.at())).nextDouble();
        return Duration.ofMillis((long) (time.toMillis() * (1 + SPREAD * (2 * chance - 1))));
    }

    private static Duration within(Duration time, Duration shortest, Duration longest) {
        return longer(shorter(time, longest), shortest);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
