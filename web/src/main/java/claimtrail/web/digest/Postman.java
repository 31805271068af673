package claimtrail.web.digest;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.OutgoingMail.Delivery;
import claimtrail.corpus.store.OutgoingMail.State;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.ingest.fetch.FormResult;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings out what waits, to mailboxes, chats and the archive: again and again where it is not taken now, never again
/// where the server says that it never will be.
public final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int REFUSED_FOR_GOOD = 500;

    private final Store store;
    private final @Nullable Mailer mailer;
    private final @Nullable Webhooks webhooks;
    private final Clock clock;

    Postman(Store store, @Nullable Mailer mailer, @Nullable Webhooks webhooks, Clock clock) {
        this.store = store;
        this.mailer = mailer;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /// Sends what is due, and says how many mails were taken.
    public int deliver() {
        var sent = 0;
        for (var mail : store.outbox().due(clock.instant(), MOST_AT_ONCE)) {
            var delivery = store.subscribers()
                    .find(mail.subscriber())
                    .map(subscriber -> deliver(mail, subscriber))
                    .orElseGet(() -> dropped(mail, "its subscriber is gone"));
            store.outbox().delivery(mail.id(), delivery);
            sent += delivery.state() == State.SENT ? 1 : 0;
        }
        return sent;
    }

    private Delivery deliver(OutgoingMail mail, Subscriber subscriber) {
        if (!isWanted(mail, subscriber)) {
            return dropped(mail, "its subscriber wants no more");
        }
        var delivery = switch (subscriber.destination()) {
            case Destination.Mailbox mailbox -> byMail(mail, subscriber, mailbox);
            case Destination.Webhook webhook -> byWeb(mail, webhook);
            case Destination.Archive archive -> taken(mail);
        };
        if (delivery.state() == State.DROPPED) {
            LOG.warn("{} did not take a mail: {}", subscriber.destination().text(), delivery.problem());
            store.subscribers().standing(subscriber.id(), Subscriber.Standing.REFUSED);
        }
        return delivery;
    }

    private static boolean isWanted(OutgoingMail mail, Subscriber subscriber) {
        return switch (subscriber.standing()) {
            case CONFIRMED -> true;
            case ASKED -> mail.kind() == OutgoingMail.Kind.CONFIRMATION;
            case ENDED, REFUSED -> false;
        };
    }

    private Delivery byMail(OutgoingMail mail, Subscriber subscriber, Destination.Mailbox mailbox) {
        if (mailer == null) {
            return later(mail, "no mail server is named");
        }
        try {
            mailer.send(mail, subscriber, mailbox);
            return taken(mail);
        } catch (MessagingException failed) {
            var refused = code(failed) >= REFUSED_FOR_GOOD;
            return refused ? dropped(mail, problem(failed)) : again(mail, problem(failed));
        }
    }

    private Delivery byWeb(OutgoingMail mail, Destination.Webhook webhook) {
        if (webhooks == null) {
            return later(mail, "nothing is sent to the web from here");
        }
        try {
            return switch (webhooks.send(webhook.address(), mail.content())) {
                case FormResult.Taken taken -> taken(mail);
                case FormResult.Failed(var reason) -> again(mail, reason);
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return later(mail, "the program was stopped");
        }
    }

    private Delivery taken(OutgoingMail mail) {
        return new Delivery(State.SENT, mail.delivery().attempts() + 1, clock.instant(), null, clock.instant());
    }

    /// Waits without having been tried.
    private Delivery later(OutgoingMail mail, String why) {
        return new Delivery(
                State.WAITING, mail.delivery().attempts(), clock.instant().plus(FIRST_WAIT), why, null);
    }

    /// What was said with a 5 stays so; all else may be otherwise later, but not for ever.
    private Delivery again(OutgoingMail mail, String problem) {
        var attempts = mail.delivery().attempts() + 1;
        if (attempts >= MOST_ATTEMPTS) {
            return dropped(mail, problem);
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 10));
        var due = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        return new Delivery(State.WAITING, attempts, due, problem, null);
    }

    private Delivery dropped(OutgoingMail mail, String problem) {
        return new Delivery(State.DROPPED, mail.delivery().attempts() + 1, clock.instant(), problem, null);
    }

    private static int code(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (cause instanceof SMTPSendFailedException refused && next(cause) == null) {
                return refused.getReturnCode();
            }
        }
        return 0;
    }

    private static @Nullable Throwable next(Throwable failure) {
        var next = failure instanceof MessagingException nested ? nested.getNextException() : null;
        return next == null ? failure.getCause() : next;
    }

    /// What the server itself said stands deepest.
    static String problem(MessagingException failed) {
        Throwable deepest = failed;
        for (var cause = next(failed); cause != null; cause = next(cause)) {
            deepest = cause;
        }
        var message =
                String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
        return message.substring(0, Math.min(300, message.length()));
    }
}
