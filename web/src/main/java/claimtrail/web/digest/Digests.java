package claimtrail.web.digest;

import claimtrail.corpus.store.Composed;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.OutgoingMail.Delivery;
import claimtrail.corpus.store.OutgoingMail.Kind;
import claimtrail.corpus.store.OutgoingMail.Period;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.corpus.store.Subscriber;
import claimtrail.index.lucene.Snapshots;
import claimtrail.index.search.Sieve;
import claimtrail.index.trace.Tracer;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the digests of all subscribers when they are due, and shows what one would say now.
public final class Digests {

    private final Store store;
    private final Snapshots snapshots;
    private final Tracer tracer;
    private final Letter letter;
    private final Leaving leaving;
    private final Clock clock;

    public Digests(Store store, Snapshots snapshots, Tracer tracer, Letter letter, Leaving leaving, Clock clock) {
        this.store = store;
        this.snapshots = snapshots;
        this.tracer = tracer;
        this.letter = letter;
        this.leaving = leaving;
        this.clock = clock;
    }

    /// Writes what is due into the outbox, and says how many mails that are. Whoever was never told anything is taken
    /// to
    /// know what is known now.
    public int compose() throws IOException {
        var now = clock.instant();
        var due = store.subscribers().confirmed().stream()
                .filter(subscriber -> subscriber.told().known() == null
                        || !subscriber.told().next().isAfter(now))
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        var picture = Picture.of(tracer.coverage(), store.sources().health(now), now);
        var change = picture.coverage().change();
        var news = new HashMap<Long, News>();
        var composed = new ArrayList<Composed>();
        for (var subscriber : due) {
            if (subscriber.told().known() == null) {
                store.subscribers().knows(subscriber.id(), told(subscriber, picture, change, now));
            } else {
                var came = news.computeIfAbsent(
                        subscriber.told().through(), after -> News.between(store, picture, after, change));
                composed.add(composed(subscriber, picture, came, change, now));
            }
        }
        store.outbox().compose(composed);
        return (int) composed.stream().filter(one -> one.mail() != null).count();
    }

    /// What somebody who was told everything up to a moment would read now.
    ///
    /// @param subscriber whose searches are looked at, `null` for all that is new
    public OutgoingMail.Content preview(@Nullable Subscriber subscriber, Instant since) throws IOException {
        var now = clock.instant();
        var picture = Picture.of(tracer.coverage(), store.sources().health(now), now);
        var zone = subscriber == null ? clock.getZone() : subscriber.timetable().zone();
        var before = picture.known(since.atZone(zone).toLocalDate());
        var news = News.between(
                store,
                picture,
                store.documents().changeAt(since),
                picture.coverage().change());
        var interests =
                subscriber == null ? new Subscriber.Interests(List.of(), List.of(), true) : subscriber.interests();
        try (var sieve = sieve(news)) {
            var written = new Composer(picture, news, sieve).write(interests, before, Set.of(), since, zone);
            return letter.write(written.digest(), "");
        }
    }

    private Composed composed(Subscriber subscriber, Picture picture, News news, long change, Instant now)
            throws IOException {
        var known = subscriber.told().known();
        var before = known == null ? Known.nothing() : Known.read(known);
        var items = news.articles().stream().map(Composer::item).collect(Collectors.toSet());
        news.official().stream().map(Composer::item).forEach(items::add);
        news.edited().stream().map(News.Edit::now).map(Composer::item).forEach(items::add);
        try (var sieve = sieve(news)) {
            var written = new Composer(picture, news, sieve)
                    .write(
                            subscriber.interests(),
                            before,
                            store.subscribers().told(subscriber.id(), items),
                            subscriber.told().until(),
                            subscriber.timetable().zone());
            var silent = written.digest().quiet() && !subscriber.interests().emptyNote();
            return new Composed(
                    subscriber,
                    silent ? null : mail(subscriber, written.digest(), now),
                    told(subscriber, picture, change, now),
                    written.items(),
                    Set.of());
        }
    }

    private Sieve sieve(News news) throws IOException {
        return Sieve.of(
                snapshots,
                news.articles().stream()
                        .map(StoredDocument::document)
                        .map(document -> document.id())
                        .toList());
    }

    private OutgoingMail mail(Subscriber subscriber, Digest digest, Instant now) {
        var since = subscriber.told().until();
        var id = "digest-" + subscriber.id() + "-" + HexFormat.of().toHexDigits(since.toEpochMilli());
        return new OutgoingMail(
                id,
                subscriber.id(),
                Kind.DIGEST,
                letter.write(digest, leaving.address(subscriber.id())),
                new Period(since, now),
                now,
                Delivery.from(now));
    }

    private static Subscriber.Told told(Subscriber subscriber, Picture picture, long change, Instant now) {
        var day = now.atZone(subscriber.timetable().zone()).toLocalDate();
        return new Subscriber.Told(
                change,
                now,
                subscriber.timetable().next(now),
                picture.known(day).json());
    }
}
