package claimtrail.web.page;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Watch;
import claimtrail.web.digest.DigestDesk;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// The digests that were written, who gets them, and what became of the last ones.
public final class DigestPage {

    private static final int ARCHIVED = 60;
    private static final int LAST = 3;

    private DigestPage() {}

    /// A digest of the archive.
    public record Line(String href, String subject, String day) {}

    /// Somebody who gets digests.
    ///
    /// @param when such as `weekdays at 07:00 (Europe/Berlin)`
    /// @param mails what became of the last ones
    public record Reader(String address, String when, String standing, String href, List<Sent> mails) {}

    /// What became of a mail.
    ///
    /// @param problem what the server said last, "" where it said nothing
    public record Sent(String subject, String state, String problem) {}

    /// What the page shows.
    ///
    /// @param searches that a reader may choose
    public record View(List<Line> archive, List<Watch> searches, List<Reader> readers) {}

    static View of(Store store) {
        var archive = store.outbox().newestTo(DigestDesk.ARCHIVE, ARCHIVED).stream()
                .map(mail ->
                        new Line("/digest/mail/" + mail.id(), mail.content().subject(), day(mail)))
                .toList();
        var searches =
                store.watches().list().stream().filter(watch -> !watch.muted()).toList();
        return new View(
                archive,
                searches,
                store.subscribers().list().stream()
                        .filter(subscriber -> !(subscriber.destination() instanceof Destination.Archive))
                        .map(subscriber -> reader(store, subscriber))
                        .toList());
    }

    private static String day(OutgoingMail mail) {
        return mail.composed().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static Reader reader(Store store, Subscriber subscriber) {
        var timetable = subscriber.timetable();
        return new Reader(
                subscriber.destination().text(),
                timetable.daysText() + " at " + timetable.hour() + " (" + timetable.zone() + ")",
                standing(subscriber.standing()),
                "/digest/preview/" + subscriber.id(),
                store.outbox().newestTo(subscriber.id(), LAST).stream()
                        .map(DigestPage::sent)
                        .toList());
    }

    private static Sent sent(OutgoingMail mail) {
        var problem = mail.delivery().problem();
        return new Sent(
                mail.content().subject(),
                mail.delivery().state().name().toLowerCase(Locale.ROOT),
                problem == null ? "" : problem);
    }

    private static String standing(Subscriber.Standing standing) {
        return switch (standing) {
            case ASKED -> "asked, has not said yes";
            case CONFIRMED -> "gets it";
            case ENDED -> "wanted no more";
            case REFUSED -> "stopped: the mail bounced";
        };
    }
}
