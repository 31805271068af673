package claimtrail.web.digest;

import claimtrail.corpus.store.Composed;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.OutgoingMail.Delivery;
import claimtrail.corpus.store.OutgoingMail.Kind;
import claimtrail.corpus.store.OutgoingMail.Period;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Watch;
import claimtrail.index.trace.Coverage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the digests of all subscribers when they are due, and shows what one would say now. Safe for use by several
/// threads: what two of them write for the same reader is kept once.
public final class Digests {

    private final Store store;
    private final Supplier<Coverage> documents;
    private final Letter letter;
    private final SignedLinks links;
    private final Clock clock;
    private final AtomicReference<Picture.@Nullable Compared> newest = new AtomicReference<>();

    public Digests(Store store, Supplier<Coverage> documents, Letter letter, SignedLinks links, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.letter = letter;
        this.links = links;
        this.clock = clock;
    }

    /// Writes what is due into the outbox, and says how many mails that are. Whoever was never told anything is taken
    /// to know what is known now.
    public int compose() {
        var now = clock.instant();
        var confirmed = store.subscribers().confirmed();
        var due = confirmed.stream()
                .filter(subscriber ->
                        isNew(subscriber) || !subscriber.told().next().isAfter(now))
                .toList();
        var followers = confirmed.stream()
                .filter(subscriber -> !due.contains(subscriber)
                        && !subscriber.interests().followed().isEmpty())
                .toList();
        if (due.isEmpty() && followers.isEmpty()) {
            return 0;
        }
        var picture = picture(now);
        var written = new ArrayList<Composed>();
        digests(due, picture, written);
        written.addAll(new Alerts(store, picture, letter, links).of(followers));
        store.outbox().compose(written);
        return (int) written.stream().filter(one -> one.mail() != null).count();
    }

    private void digests(List<Subscriber> due, Picture picture, List<Composed> written) {
        var upTo = reached(due, picture);
        var byReach = due.stream()
                .filter(subscriber -> !isNew(subscriber))
                .collect(Collectors.groupingBy(subscriber -> subscriber.told().through()));
        due.stream()
                .filter(Digests::isNew)
                .forEach(subscriber -> store.subscribers().knows(subscriber.id(), told(subscriber, picture, upTo)));
        byReach.forEach((after, readers) -> {
            var composer = composer(picture, after, upTo, readers);
            readers.forEach(subscriber -> written.add(composed(subscriber, picture, composer, upTo)));
        });
    }

    /// What a reader would get now if it were due.
    public OutgoingMail.Content preview(Subscriber subscriber) {
        var picture = picture(clock.instant());
        var upTo = reached(List.of(subscriber), picture);
        var composer = composer(picture, subscriber.told().through(), upTo, List.of(subscriber));
        return letter.write(digest(subscriber, composer), links.leave(subscriber.id()));
    }

    /// What somebody who was told everything up to a moment would read now.
    ///
    /// @param subscriber whose searches are looked at, `null` for all that is new
    public OutgoingMail.Content preview(@Nullable Subscriber subscriber, Instant since) {
        var picture = picture(clock.instant());
        var zone = subscriber == null ? clock.getZone() : subscriber.timetable().zone();
        var interests =
                subscriber == null ? new Subscriber.Interests(List.of(), List.of(), true) : subscriber.interests();
        var readers = subscriber == null ? List.<Subscriber>of() : List.of(subscriber);
        var composer = composer(picture, store.documents().changeAt(since), reached(readers, picture), readers);
        var before = picture.known(since.atZone(zone).toLocalDate());
        return letter.write(composer.write(interests, before, since, zone), "");
    }

    private static boolean isNew(Subscriber subscriber) {
        return subscriber.told().known() == null;
    }

    private Composer composer(Picture picture, long after, long upTo, Collection<Subscriber> readers) {
        var news = News.between(store, picture, after, upTo);
        return new Composer(picture, news, news.foundBy(store, searches(readers)));
    }

    private static List<Watch> searches(Collection<Subscriber> readers) {
        return readers.stream()
                .flatMap(subscriber -> subscriber.interests().searches().stream())
                .distinct()
                .toList();
    }

    /// Up to which change everything can be told: what was not matched with the saved searches yet comes next time.
    private long reached(Collection<Subscriber> readers, Picture picture) {
        var newest = picture.compared().coverage().change();
        return searches(readers).isEmpty()
                ? newest
                : Math.min(newest, store.watches().reached().orElse(0));
    }

    private Picture picture(Instant now) {
        var coverage = documents.get();
        return new Picture(compared(coverage), store.sources().health(now), now);
    }

    private Picture.Compared compared(Coverage coverage) {
        var known = newest.get();
        if (known != null && known.coverage().equals(coverage)) {
            return known;
        }
        var compared = Picture.Compared.of(coverage);
        newest.set(compared);
        return compared;
    }

    private Digest digest(Subscriber subscriber, Composer composer) {
        return composer.write(
                subscriber.interests(),
                Known.of(subscriber),
                subscriber.told().until(),
                subscriber.timetable().zone());
    }

    private Composed composed(Subscriber subscriber, Picture picture, Composer composer, long upTo) {
        var digest = digest(subscriber, composer);
        var silent = digest.quiet() && !subscriber.interests().emptyNote();
        var told = told(subscriber, picture, upTo);
        return new Composed(
                subscriber,
                silent ? null : mail(subscriber, digest, picture.now()),
                told,
                store.subscribers().noticed(subscriber.id()).keySet());
    }

    private OutgoingMail mail(Subscriber subscriber, Digest digest, Instant now) {
        var since = subscriber.told().until();
        var id = "digest-" + subscriber.id() + "-" + HexFormat.of().toHexDigits(since.toEpochMilli());
        return new OutgoingMail(
                id,
                subscriber.id(),
                Kind.DIGEST,
                letter.write(digest, links.leave(subscriber.id())),
                new Period(since, now),
                now,
                Delivery.from(now));
    }

    /// The change only goes up: where searches are chosen that lag behind, nothing is told twice.
    private static Subscriber.Told told(Subscriber subscriber, Picture picture, long upTo) {
        var now = picture.now();
        var day = now.atZone(subscriber.timetable().zone()).toLocalDate();
        return new Subscriber.Told(
                Math.max(upTo, subscriber.told().through()),
                now,
                subscriber.timetable().next(now),
                picture.known(day).json());
    }
}
