package claimtrail.web.digest;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.OutgoingMail.Delivery;
import claimtrail.corpus.store.OutgoingMail.State;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands waiting mails to the mail server: again and again where it does not take them now, never again where it says
/// that it never will.
public final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int REFUSED_FOR_GOOD = 500;
    private static final String PATIENCE = "20000";

    private final Store store;
    private final Postbox postbox;
    private final MailForm form;
    private final Clock clock;

    public Postman(Store store, Postbox postbox, MailForm form, Clock clock) {
        this.store = store;
        this.postbox = postbox;
        this.form = form;
        this.clock = clock;
    }

    /// Sends what is due, and says how many mails were taken.
    public int deliver() {
        var sent = 0;
        for (var mail : store.outbox().due(clock.instant(), MOST_AT_ONCE)) {
            var subscriber = store.subscribers().find(mail.subscriber());
            if (subscriber.isEmpty() || !(subscriber.get().destination() instanceof Destination.Mailbox mailbox)) {
                store.outbox().delivery(mail.id(), dropped(mail, "its subscriber is gone, or is no mailbox"));
                continue;
            }
            var delivery = deliver(mail, subscriber.get(), mailbox);
            store.outbox().delivery(mail.id(), delivery);
            sent += delivery.state() == State.SENT ? 1 : 0;
            if (delivery.state() == State.DROPPED) {
                LOG.warn("a mail to {} was not taken: {}", mailbox.address(), delivery.problem());
                store.subscribers().standing(subscriber.get().id(), Subscriber.Standing.REFUSED);
            }
        }
        return sent;
    }

    private Delivery deliver(OutgoingMail mail, Subscriber subscriber, Destination.Mailbox mailbox) {
        try {
            var session = session();
            var message = form.message(session, mail, subscriber, mailbox, postbox.from());
            try (var transport = session.getTransport(postbox.encrypted() ? "smtps" : "smtp")) {
                transport.connect(postbox.host(), postbox.port(), postbox.user(), postbox.password());
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Delivery(State.SENT, mail.delivery().attempts() + 1, clock.instant(), null, clock.instant());
        } catch (MessagingException failed) {
            return failed(mail, failed);
        }
    }

    /// What the server says with a 5 stays so; all else may be otherwise later.
    private Delivery failed(OutgoingMail mail, MessagingException failed) {
        var problem = problem(failed);
        var attempts = mail.delivery().attempts() + 1;
        if (code(failed) >= REFUSED_FOR_GOOD || attempts >= MOST_ATTEMPTS) {
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
    private static String problem(MessagingException failed) {
        Throwable deepest = failed;
        for (var cause = next(failed); cause != null; cause = next(cause)) {
            deepest = cause;
        }
        var message =
                String.valueOf(deepest.getMessage()).replaceAll("\\s+", " ").strip();
        return message.substring(0, Math.min(300, message.length()));
    }

    private Session session() {
        var properties = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            properties.setProperty("mail." + protocol + ".connectiontimeout", PATIENCE);
            properties.setProperty("mail." + protocol + ".timeout", PATIENCE);
            properties.setProperty("mail." + protocol + ".writetimeout", PATIENCE);
            properties.setProperty("mail." + protocol + ".auth", String.valueOf(postbox.user() != null));
        }
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(postbox.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
