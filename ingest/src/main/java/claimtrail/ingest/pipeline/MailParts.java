package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Payload;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks through the parts of one mail for the one that a person reads; bounded in depth and number.
final class MailParts {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_TEXT_BYTES = 16 << 20;

    private int seen;
    private MailMessage.@Nullable Body html;
    private MailMessage.@Nullable Body plain;

    /// HTML where there is any, else plain text; nothing where there is no text.
    Optional<MailMessage.Body> best(MimeMessage mail) throws MessagingException {
        look(mail, 0);
        return Optional.ofNullable(html == null ? plain : html);
    }

    private void look(MimePart part, int depth) throws MessagingException {
        if (depth > DEEPEST || ++seen > MOST_PARTS || html != null || isAttached(part)) {
            return;
        }
        var type = type(part);
        if (type.startsWith("multipart/")) {
            children(part, depth);
        } else if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            html = body(part, "text/html");
        } else if (plain == null && (type.equals("text/plain") || type.isEmpty())) {
            plain = body(part, "text/plain");
        }
    }

    private void children(MimePart part, int depth) throws MessagingException {
        try {
            var parts = new MimeMultipart(part.getDataHandler().getDataSource());
            var count = Math.min(parts.getCount(), MOST_PARTS);
            for (int number = 0; number < count; number++) {
                if (parts.getBodyPart(number) instanceof MimeBodyPart child) {
                    look(child, depth + 1);
                }
            }
        } catch (MessagingException noParts) {
            // Said to have parts, and has none: what is there is read as text.
            if (plain == null) {
                plain = body(part, "text/plain");
            }
        }
    }

    private static boolean isAttached(MimePart part) throws MessagingException {
        var written = part.getHeader("Content-Disposition", null);
        return written != null && written.strip().toLowerCase(Locale.ROOT).startsWith(Part.ATTACHMENT);
    }

    private static String type(MimePart part) throws MessagingException {
        var written = part.getHeader("Content-Type", null);
        return written == null ? "" : written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static MailMessage.@Nullable Body body(MimePart part, String type) throws MessagingException {
        var bytes = decoded(part);
        if (new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
            return null;
        }
        var charset = charset(part);
        return new MailMessage.Body(charset == null ? type : type + "; charset=" + charset, Payload.of(bytes));
    }

    private static @Nullable String charset(MimePart part) throws MessagingException {
        try {
            var written = part.getHeader("Content-Type", null);
            var named = written == null ? null : new ContentType(written).getParameter("charset");
            var java = named == null ? null : MimeUtility.javaCharset(named);
            return java != null && java.matches("[\\w.:+-]{1,40}") ? java : null;
        } catch (ParseException broken) {
            return null;
        }
    }

    /// As far as it can be decoded; of a part in an unknown encoding, what is there.
    private static byte[] decoded(MimePart part) throws MessagingException {
        try (var stream = part.getInputStream()) {
            return asFarAsItGoes(stream);
        } catch (IOException | MessagingException unknownEncoding) {
            return raw(part);
        }
    }

    private static byte[] raw(MimePart part) throws MessagingException {
        try (InputStream stream = switch (part) {
            case MimeBodyPart child -> child.getRawInputStream();
            case MimeMessage mail -> mail.getRawInputStream();
            default -> InputStream.nullInputStream();
        }) {
            return asFarAsItGoes(stream);
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }

    private static byte[] asFarAsItGoes(InputStream stream) {
        var bytes = new ByteArrayOutputStream();
        var chunk = new byte[8_192];
        try {
            for (int read = stream.read(chunk);
                    read >= 0 && bytes.size() < MOST_TEXT_BYTES;
                    read = stream.read(chunk)) {
                bytes.write(chunk, 0, read);
            }
        } catch (IOException brokenEncoding) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }
}
