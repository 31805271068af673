package claimtrail.web.digest;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.Subscriber;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;

/// Puts a letter into the form of a mail: text and HTML side by side, one thread for each subscriber, one click to be
/// free of it (RFC 8058), and the mark of what no person wrote (RFC 3834).
public final class MailForm {

    private final SignedLinks links;

    public MailForm(SignedLinks links) {
        this.links = links;
    }

    MimeMessage message(
            Session session, OutgoingMail mail, Subscriber subscriber, Destination.Mailbox mailbox, Postbox postbox)
            throws MessagingException {
        var from = postbox.from();
        var host = from.substring(from.lastIndexOf('@') + 1);
        var message = new Numbered(session, "<" + mail.id() + "@" + host + ">");
        var sender = new InternetAddress(from, true);
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mailbox.address(), true));
        message.setSubject(mail.content().subject().replaceAll("\\p{Cntrl}+", " "), "UTF-8");
        message.setSentDate(Date.from(mail.composed()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Precedence", "bulk");
        message.setHeader("References", "<thread-" + subscriber.id() + "@" + host + ">");
        if (mail.kind() != OutgoingMail.Kind.CONFIRMATION) {
            message.setHeader("List-Id", "Claimtrail digest <digest." + host + ">");
            message.setHeader("List-Unsubscribe", "<" + links.leave(subscriber.id()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("In-Reply-To", "<thread-" + subscriber.id() + "@" + host + ">");
        message.setContent(parts(mail.content()));
        message.saveChanges();
        return postbox.seal() == null ? message : postbox.seal().on(message, from);
    }

    private static MimeMultipart parts(OutgoingMail.Content content) throws MessagingException {
        var parts = new MimeMultipart("alternative");
        var text = new MimeBodyPart();
        text.setText(content.text(), "UTF-8");
        parts.addBodyPart(text);
        if (!content.html().isEmpty()) {
            var html = new MimeBodyPart();
            html.setText(content.html(), "UTF-8", "html");
            parts.addBodyPart(html);
        }
        return parts;
    }

    /// A mail that keeps its number at each attempt, so that nobody gets it twice without being able to tell.
    private static final class Numbered extends MimeMessage {

        private final String number;

        private Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
