package claimtrail.ingest.discover;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A feed's letters, whatever charset it names, without what no XML may contain.
///
/// @param faults what is wrong with it, a sentence each
record FeedText(String text, List<String> faults) {

    private static final Pattern DOCTYPE =
            Pattern.compile("<!DOCTYPE\\s[^<>\\[]{0,2000}+(\\[.{0,100000}?\\]\\s*)?>", Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Pattern FORBIDDEN_NUMBER = Pattern.compile("&#(?:x0*(?:[0-8bBcCeEfF]|1[\\da-fA-F])"
            + "|0*(?:[0-8]|1[124-9]|2\\d|3[01])|x0*[dD][89a-fA-F][\\da-fA-F]{2}|x0*[fF]{3}[eEfF]);");
    private static final Pattern START = Pattern.compile("<(?:atom:)?(?:item|entry)[\\s>]");
    private static final Pattern END = Pattern.compile("</(?:atom:)?(?:item|entry)\\s*>");
    private static final Pattern ROOT_END =
            Pattern.compile("</(?:[\\w-]+:)?(?:rss|feed|RDF|channel)\\s*>(?:\\s|<!--.*?-->)*+$", Pattern.DOTALL);
    private static final Charset MOST_LIKELY = Charset.forName("windows-1252");

    FeedText {
        faults = List.copyOf(faults);
    }

    /// @param contentType of the response, for its charset; empty when there is none
    static FeedText of(byte[] body, String contentType) throws IOException {
        var faults = new ArrayList<String>();
        var text = decode(body, contentType, faults).strip();
        var start = text.indexOf('<');
        var clean = FORBIDDEN
                .matcher(DOCTYPE.matcher(start > 0 ? text.substring(start) : text)
                        .replaceFirst(""))
                .replaceAll("");
        return new FeedText(whole(FORBIDDEN_NUMBER.matcher(clean).replaceAll(""), faults), faults);
    }

    /// Without the mark that some editors put before UTF-8.
    static byte[] withoutMark(byte[] body) {
        boolean marked = body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(body, 3, body.length) : body;
    }

    /// Bytes that are UTF-8 throughout are UTF-8, whatever the server or the file says.
    private static String decode(byte[] body, String contentType, List<String> faults) throws IOException {
        var utf8 = strictUtf8(body);
        if (utf8.isPresent() && hasLettersBeyondAscii(body)) {
            return utf8.get().startsWith("\uFEFF") ? utf8.get().substring(1) : utf8.get();
        }
        var text = asDeclared(body, contentType);
        if (text.indexOf('\uFFFD') < 0 || utf8.isPresent()) {
            return text;
        }
        faults.add("its letters are not in the charset that it names; read as " + MOST_LIKELY);
        return new String(body, MOST_LIKELY);
    }

    private static String asDeclared(byte[] body, String contentType) throws IOException {
        var stream = new ByteArrayInputStream(body);
        try (var reader = contentType.isEmpty()
                ? new XmlReader(stream, true, "UTF-8")
                : new XmlReader(stream, contentType, true, "UTF-8")) {
            var text = new StringBuilder(body.length);
            var part = new char[8192];
            for (int read = reader.read(part, 0, part.length); read >= 0; read = reader.read(part, 0, part.length)) {
                text.append(part, 0, read);
            }
            return text.toString();
        } catch (IllegalArgumentException noSuchCharset) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static Optional<String> strictUtf8(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static boolean hasLettersBeyondAscii(byte[] body) {
        for (byte octet : body) {
            if (octet < 0) {
                return true;
            }
        }
        return false;
    }

    /// Without the entry in whose middle the text breaks off: half an address is a wrong one.
    private static String whole(String text, List<String> faults) {
        if (ROOT_END.matcher(text.substring(Math.max(0, text.length() - 2000))).find()) {
            return text;
        }
        int end = last(END, text, 0);
        var open = START.matcher(text);
        if (!open.find(end)) {
            return text;
        }
        faults.add("it breaks off in the middle of an entry; the entries before that were read");
        return text.substring(0, open.start());
    }

    private static int last(Pattern pattern, String text, int otherwise) {
        int end = otherwise;
        for (var found = pattern.matcher(text); found.find(); ) {
            end = found.end();
        }
        return end;
    }
}
