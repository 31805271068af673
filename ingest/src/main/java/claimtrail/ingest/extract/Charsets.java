package claimtrail.ingest.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;

/// Bytes to text, in the order of the WHATWG standard: byte order mark, the server's word, the document's own word,
/// then its content. A word that the bytes plainly contradict is not believed.
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, String> LABELS = labels();
    private static final int PRESCAN = 65_536;
    private static final Pattern PARAMETER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)");
    private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)");
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:+-]+)");

    private Charsets() {}

    /// @param contentType the server's header field, empty where there is none
    /// @param markup whether the bytes may name their charset themselves, as HTML and XML do
    static Decoded decode(byte[] bytes, String contentType, boolean markup) {
        var marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            var mark = marked.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
            return new Decoded(text(Arrays.copyOfRange(bytes, mark, bytes.length), marked.get()), List.of());
        }
        var declared = named(PARAMETER, contentType).or(() -> markup ? ownWord(bytes) : Optional.empty());
        return declared.map(charset -> declared(bytes, charset)).orElseGet(() -> undeclared(bytes));
    }

    private static Decoded declared(byte[] bytes, Charset charset) {
        var utf8 = Utf8Count.of(bytes);
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8.likely()
                    ? new Decoded(text(bytes, charset), List.of())
                    : new Decoded(text(bytes, guess(bytes)), List.of());
        }
        if (utf8.certain() && isSingleByte(charset)) {
            return new Decoded(text(bytes, StandardCharsets.UTF_8), List.of());
        }
        if (isWide(charset)) {
            return utf8.likely()
                    ? undeclared(bytes)
                    : new Decoded(text(bytes, wide(bytes).orElse(charset)), List.of());
        }
        return new Decoded(text(bytes, charset), List.of());
    }

    private static Decoded undeclared(byte[] bytes) {
        var wide = wide(bytes);
        if (wide.isPresent()) {
            return new Decoded(text(bytes, wide.get()), List.of());
        }
        var utf8 = Utf8Count.of(bytes);
        return new Decoded(text(bytes, utf8.likely() ? StandardCharsets.UTF_8 : guess(bytes)), List.of());
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1f;
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static boolean isWide(Charset charset) {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    /// A document that can be read so far cannot be UTF-16: what says so means UTF-8.
    private static Optional<Charset> ownWord(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        return named(META, head)
                .or(() -> named(XML, head))
                .map(charset -> isWide(charset) ? StandardCharsets.UTF_8 : charset);
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? byLabel(match.group(1)) : Optional.empty();
    }

    /// The charset that browsers take for a label: what calls itself Latin-1 or ASCII is windows-1252. A name that only
    /// Java knows, such as one of EBCDIC's, is none.
    private static Optional<Charset> byLabel(String label) {
        return Optional.ofNullable(LABELS.get(label.toLowerCase(Locale.ROOT))).flatMap(Charsets::known);
    }

    private static Map<String, String> labels() {
        var labels = new HashMap<String, String>();
        Lexicon.read("charset-labels.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .forEach(cells -> List.of(cells[1].split(" ", -1)).forEach(label -> labels.put(label, cells[0])));
        return Map.copyOf(labels);
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /// UTF-16 without a mark: in Western markup every other byte is zero.
    private static Optional<Charset> wide(byte[] bytes) {
        var seen = Math.min(bytes.length, 4096);
        var even = 0;
        var odd = 0;
        for (var i = 0; i < seen; i++) {
            if (bytes[i] == 0) {
                even += (i + 1) % 2;
                odd += i % 2;
            }
        }
        if (seen < 16 || even + odd < seen / 4) {
            return Optional.empty();
        }
        return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Charset guess(byte[] bytes) {
        var detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, PRESCAN)));
        var match = detector.detect();
        if (match == null || match.getConfidence() < 30 || match.getName().startsWith("UTF-")) {
            return WINDOWS_1252;
        }
        return byLabel(match.getName()).orElse(WINDOWS_1252);
    }

    private static String text(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }
}
