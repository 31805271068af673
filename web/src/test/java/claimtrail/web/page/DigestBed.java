package claimtrail.web.page;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Timetable;
import claimtrail.corpus.store.Watch;
import claimtrail.index.search.StandingQueries;
import claimtrail.index.trace.Tracer;
import claimtrail.web.api.Watching;
import claimtrail.web.digest.DigestDesk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// A real store with saved searches and readers, and a clock that is moved by hand.
final class DigestBed implements AutoCloseable {

    static final URI SITE = URI.create("https://claims.example/");
    static final String READER = "0123456789abcdef";
    static final Watch MYTHOS =
            new Watch("mythos", "Mythos", "mythos OR lifted OR quotes", false, Instant.parse("2026-06-01T00:00:00Z"));

    private final Store store;
    private final Watching watching;
    private final Tracer tracer;
    private Instant now = Instant.parse("2026-07-02T08:00:00Z");

    DigestBed(Path folder) throws IOException {
        store = Store.open(folder.resolve("claimtrail.db"));
        watching = new Watching(store, StandingQueries.open());
        tracer = new Tracer(store);
        store.watches().put(MYTHOS);
    }

    Store store() {
        return store;
    }

    Instant now() {
        return now;
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    void at(Instant moment) {
        now = moment;
    }

    DigestDesk desk() {
        return DigestDesk.open(store, tracer::coverage, SITE, Clock.fixed(now, ZoneOffset.UTC));
    }

    void fill() throws IOException {
        SmallWorld.fill(store);
        watching.follow();
    }

    void follow() throws IOException {
        watching.follow();
    }

    /// Writes what is due.
    int compose() throws IOException {
        watching.follow();
        return desk().digests().compose();
    }

    /// Everything of the small world is new for a reader, and is in a mail that waits.
    void oneMailWaits() throws IOException {
        subscribe(READER, "desk@port.example", "daily", List.of());
        compose();
        fill();
        later(Duration.ofDays(1));
        compose();
    }

    void subscribe(String id, String address, String days, List<String> followed) {
        subscribe(
                id,
                Destination.of(address),
                Timetable.parse(days, "07:00", "UTC"),
                new Subscriber.Interests(List.of(MYTHOS), followed, true));
    }

    void subscribe(String id, Destination destination, Timetable timetable, Subscriber.Interests interests) {
        store.subscribers()
                .put(new Subscriber(
                        id,
                        destination,
                        timetable,
                        interests,
                        Subscriber.Standing.CONFIRMED,
                        now,
                        new Subscriber.Told(0, now, now, null)));
    }

    OutgoingMail newest() {
        return store.outbox().newest(1).getFirst();
    }

    @Override
    public void close() throws IOException {
        watching.close();
        store.close();
    }
}
