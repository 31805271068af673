package claimtrail.ingest.pipeline;

import claimtrail.corpus.document.PartialDate;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Reads mails (RFC 5322, MIME) with Jakarta Mail. Whatever is in one, the result is a mail or one reason.
final class MailReader {

    /// More than this is no newsletter but its attachments.
    static final int MOST_BYTES = 32 << 20;

    private static final int MOST_HEAD_BYTES = 1 << 20;
    private static final int MOST_CHARACTERS = 1_000;
    private static final Session SESSION = session();

    private MailReader() {}

    /// What came of reading a mail.
    sealed interface Result {

        record Read(MailMessage mail) implements Result {}

        /// There is nothing in it to read.
        ///
        /// @param kind short word, as in the public JSON
        record Unreadable(String kind, String message) implements Result {}
    }

    private static Session session() {
        var settings = new Properties();
        settings.setProperty("mail.mime.allowutf8", "true");
        settings.setProperty("mail.mime.address.strict", "false");
        return Session.getInstance(settings);
    }

    static Result read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Result.Unreadable("too-large", "the mail is larger than " + (MOST_BYTES >> 20) + " MB");
        }
        if (headLength(bytes) > MOST_HEAD_BYTES) {
            return new Result.Unreadable("too-large", "the head of the mail is larger than 1 MB");
        }
        try {
            var mail = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            var body = new MailParts().best(mail);
            if (body.isEmpty()) {
                return new Result.Unreadable("empty", "the mail has no text");
            }
            return new Result.Read(new MailMessage(
                    header(mail, "Message-ID")
                            .map(id -> id.replaceAll("[<>\\s]", ""))
                            .orElse(null),
                    header(mail, "Subject").orElse(null),
                    sender(mail),
                    header(mail, "List-Id").map(MailReader::listName).orElse(null),
                    date(mail),
                    body.get()));
        } catch (MessagingException broken) {
            return new Result.Unreadable("corrupt", "the mail cannot be read: " + broken.getMessage());
        }
    }

    /// Up to the first empty line.
    private static int headLength(byte[] bytes) {
        int lineStart = 0;
        for (int at = 0; at < bytes.length && at <= MOST_HEAD_BYTES; at++) {
            if (bytes[at] == '\n') {
                if (at == lineStart || (at == lineStart + 1 && bytes[lineStart] == '\r')) {
                    return at;
                }
                lineStart = at + 1;
            }
        }
        return Math.min(bytes.length, MOST_HEAD_BYTES + 1);
    }

    private static Optional<String> header(MimeMessage mail, String name) throws MessagingException {
        return Optional.ofNullable(mail.getHeader(name, null))
                .map(MimeUtility::unfold)
                .map(MailReader::decoded)
                .map(text -> text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    }

    private static String decoded(String text) {
        try {
            return MimeUtility.decodeText(text);
        } catch (UnsupportedEncodingException unknownCharset) {
            return text;
        }
    }

    private static @Nullable String sender(MimeMessage mail) throws MessagingException {
        var written = header(mail, "From").orElse(null);
        if (written == null) {
            return null;
        }
        try {
            return Arrays.stream(InternetAddress.parseHeader(written, false))
                    .map(address -> address.getPersonal() == null ? address.getAddress() : address.getPersonal())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(written);
        } catch (AddressException broken) {
            return written;
        }
    }

    /// `The Export Brief <brief.lists.example>` is called The Export Brief; a bare identifier is no name.
    private static @Nullable String listName(String written) {
        var name = written.replaceFirst("<[^>]*>?\\s*$", "").replaceAll("^[\"\\s]+|[\"\\s]+$", "");
        return name.isBlank() || name.matches("\\S*\\.\\S*") ? null : name;
    }

    private static @Nullable PartialDate date(MimeMessage mail) throws MessagingException {
        var written = header(mail, "Date")
                .map(text -> text.replaceAll("\\([^)]*\\)", "").strip())
                .orElse("");
        try {
            return PartialDate.of(OffsetDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException unusual) {
            return leniently(written);
        }
    }

    private static @Nullable PartialDate leniently(String written) {
        try {
            var moment = new MailDateFormat().parse(written);
            return moment == null ? null : PartialDate.of(moment.toInstant().atOffset(ZoneOffset.UTC));
        } catch (ParseException | DateTimeException | IllegalArgumentException noDate) {
            return null;
        }
    }
}
