package claimtrail.web.digest;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.Subscriber;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// Talks to the mail server of a postbox.
final class Mailer {

    private static final String PATIENCE = "20000";

    private final Postbox postbox;
    private final MailForm form;

    Mailer(Postbox postbox, MailForm form) {
        this.postbox = postbox;
        this.form = form;
    }

    /// Returns when the server has taken the mail.
    void send(OutgoingMail mail, Subscriber subscriber, Destination.Mailbox mailbox) throws MessagingException {
        var session = session(postbox);
        var message = form.message(session, mail, subscriber, mailbox, postbox);
        try (var transport = session.getTransport(postbox.encrypted() ? "smtps" : "smtp")) {
            transport.connect(postbox.host(), postbox.port(), postbox.user(), postbox.password());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    /// Greets the server, with STARTTLS and the password where there is one, and sends nothing.
    static void greet(Postbox postbox) throws MessagingException {
        try (var transport = session(postbox).getTransport(postbox.encrypted() ? "smtps" : "smtp")) {
            transport.connect(postbox.host(), postbox.port(), postbox.user(), postbox.password());
        }
    }

    private static Session session(Postbox postbox) {
        var properties = new Properties();
        for (var protocol : new String[] {"smtp", "smtps"}) {
            properties.setProperty("mail." + protocol + ".connectiontimeout", PATIENCE);
            properties.setProperty("mail." + protocol + ".timeout", PATIENCE);
            properties.setProperty("mail." + protocol + ".writetimeout", PATIENCE);
            properties.setProperty("mail." + protocol + ".auth", String.valueOf(postbox.user() != null));
            properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
            trust(properties, protocol, postbox.trust());
        }
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(postbox.user() != null));
        return Session.getInstance(properties);
    }

    private static void trust(Properties properties, String protocol, @Nullable SSLSocketFactory trust) {
        if (trust != null) {
            properties.put("mail." + protocol + ".ssl.socketFactory", trust);
        }
    }
}
