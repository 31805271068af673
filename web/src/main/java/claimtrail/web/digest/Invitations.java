package claimtrail.web.digest;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.OutgoingMail.Content;
import claimtrail.corpus.store.OutgoingMail.Delivery;
import claimtrail.corpus.store.OutgoingMail.Kind;
import claimtrail.corpus.store.OutgoingMail.Period;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Subscriber.Interests;
import claimtrail.corpus.store.Subscriber.Standing;
import claimtrail.corpus.store.Subscriber.Told;
import claimtrail.corpus.store.Timetable;
import claimtrail.web.digest.SignedLinks.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes in new readers: whoever asks for digests is written to once, and gets them when they say yes to that.
public final class Invitations {

    private static final int ID_BYTES = 16;
    private static final int MOST_A_DAY = 200;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Store store;
    private final SignedLinks links;
    private final Clock clock;

    Invitations(Store store, SignedLinks links, Clock clock) {
        this.store = store;
        this.links = links;
        this.clock = clock;
    }

    /// Somebody whose yes is known already.
    public static Subscriber confirmed(Destination destination, Timetable timetable, Interests interests, Instant now) {
        return subscriber(destination, timetable, interests, Standing.CONFIRMED, now);
    }

    /// Asks whoever reads at an address whether they want digests. Who is one already, or was asked within a day, is
    /// not asked again; the caller cannot tell, so nobody learns who reads them.
    ///
    /// @throws IllegalArgumentException where too many have been asked today
    public void ask(Destination destination, Timetable timetable, Interests interests) {
        var now = clock.instant();
        if (asked(now).count() >= MOST_A_DAY) {
            throw new IllegalArgumentException("too many have asked today; try again tomorrow");
        }
        if (store.subscribers().at(destination).stream().anyMatch(one -> isHeld(one, now))) {
            return;
        }
        var subscriber = subscriber(destination, timetable, interests, Standing.ASKED, now);
        store.subscribers().put(subscriber);
        store.outbox().add(question(subscriber, now));
    }

    /// Notes the yes of a reader; empty where the link is none of ours, is too old, or was ended since.
    public Optional<Subscriber> confirm(String id, String sign) {
        var subscriber = links.who(Purpose.CONFIRM, id, sign)
                .flatMap(store.subscribers()::find)
                .filter(one -> one.standing() == Standing.CONFIRMED
                        || (one.standing() == Standing.ASKED
                                && one.created().plus(GOOD_FOR).isAfter(clock.instant())));
        subscriber.ifPresent(one -> store.subscribers().standing(one.id(), Standing.CONFIRMED));
        return subscriber;
    }

    private java.util.stream.Stream<Subscriber> asked(Instant now) {
        return store.subscribers().list().stream()
                .filter(one -> one.standing() == Standing.ASKED
                        && one.created().plus(DAY).isAfter(now));
    }

    private static boolean isHeld(Subscriber one, Instant now) {
        return switch (one.standing()) {
            case CONFIRMED -> true;
            case ASKED -> one.created().plus(DAY).isAfter(now);
            case ENDED, REFUSED -> false;
        };
    }

    private static Subscriber subscriber(
            Destination destination, Timetable timetable, Interests interests, Standing standing, Instant now) {
        return new Subscriber(
                DigestDesk.random(ID_BYTES),
                destination,
                timetable,
                interests,
                standing,
                now,
                new Told(0, now, timetable.next(now), null));
    }

    private OutgoingMail question(Subscriber subscriber, Instant now) {
        var timetable = subscriber.timetable();
        var text = String.join(
                "\n",
                List.of(
                        "Somebody, probably you, asked Claimtrail to send its digest to this address: "
                                + timetable.daysText() + " at " + timetable.hour() + " (" + timetable.zone() + ").",
                        "",
                        "Yes, send it:",
                        links.address(Purpose.CONFIRM, subscriber.id()),
                        "",
                        "If it was not you, do nothing: without a yes, nothing more will come.",
                        ""));
        return new OutgoingMail(
                "confirmation-" + subscriber.id(),
                subscriber.id(),
                Kind.CONFIRMATION,
                new Content("Claimtrail: shall the digest come to this address?", text, ""),
                new Period(now, now),
                now,
                Delivery.from(now));
    }
}
