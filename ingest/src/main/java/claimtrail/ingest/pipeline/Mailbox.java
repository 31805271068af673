package claimtrail.ingest.pipeline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts an mbox file into its mails, one at a time, by the rules of mboxrd: a mail begins after an empty line with
/// `From `, a sender and a time; a line of the text that would look so has a `>` before it, which is taken away.
///
/// Libraries for it map a file whole, stop at the first mail above their bound, or leave the `>`.
final class Mailbox {

    private static final Pattern START = Pattern.compile("From \\S.*\\d{1,2}:\\d{2}.*");
    private static final Pattern QUOTED = Pattern.compile("(?s)>+From .*");
    /// A longer line is no start of a mail, whatever it begins with.
    private static final int LONG_LINE = 8_192;

    private final InputStream stream;
    private boolean lineGoesOn;

    Mailbox(InputStream stream) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
    }

    /// Takes mails in their order.
    interface Taker {
        /// The next mail.
        ///
        /// @param number counted from 1
        /// @param mail its bytes, or `null` where it is larger than the bound
        void mail(int number, byte @Nullable [] mail);
    }

    /// Whether a file that starts so is a mailbox.
    static boolean startsOne(String firstLine) {
        return START.matcher(firstLine).matches();
    }

    void each(int mostBytes, int mostMails, Taker taker) throws IOException {
        var mail = new ByteArrayOutputStream();
        var tooLarge = false;
        var afterEmpty = true;
        int number = 0;
        for (var line = line(); line != null; line = line()) {
            var text = new String(line, StandardCharsets.ISO_8859_1);
            if (afterEmpty && startsOne(text.strip())) {
                hand(number, mail, tooLarge, taker);
                mail.reset();
                tooLarge = false;
                if (++number > mostMails) {
                    return;
                }
            } else if (mail.size() + line.length > mostBytes) {
                tooLarge = true;
            } else if (!tooLarge) {
                var quoted = QUOTED.matcher(text).matches() ? 1 : 0;
                mail.write(line, quoted, line.length - quoted);
            }
            afterEmpty = !lineGoesOn && text.isBlank();
        }
        hand(number, mail, tooLarge, taker);
    }

    private static void hand(int number, ByteArrayOutputStream mail, boolean tooLarge, Taker taker) {
        if (number > 0 && (tooLarge || mail.size() > 0)) {
            taker.mail(number, tooLarge ? null : mail.toByteArray());
        }
    }

    /// The next line with its end, in pieces where it is long; `null` at the end.
    private byte @Nullable [] line() throws IOException {
        var line = new ByteArrayOutputStream();
        int next = stream.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n' || line.size() == LONG_LINE) {
                break;
            }
            next = stream.read();
        }
        lineGoesOn = next != '\n' && next >= 0;
        return line.size() == 0 ? null : line.toByteArray();
    }
}
