package claimtrail.ingest.extract;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A one-byte code page backwards: from the character that was shown to the byte that it was.
///
/// Bytes that the page does not define were shown as windows-1252 or as the control character of the same number, by
/// most programs that misread; both lead back to the byte.
final class CodePage {

    static final List<CodePage> ALL = List.of(
            new CodePage("windows-1252"),
            new CodePage("windows-1253"),
            new CodePage("windows-1251"),
            new CodePage("windows-1250"),
            new CodePage("windows-1254"),
            new CodePage("mac-roman", "x-MacRoman"));

    private static final int UNKNOWN = -1;

    private final String name;
    private final Map<Character, Integer> bytes;

    private CodePage(String name) {
        this(name, name);
    }

    private CodePage(String name, String javaName) {
        this.name = name;
        this.bytes = backwards(Charset.forName(javaName));
    }

    String name() {
        return name;
    }

    /// The byte that was shown as a character, or a negative number where the page has no such character.
    int byteOf(char character) {
        return character < 0x80 ? character : bytes.getOrDefault(character, UNKNOWN);
    }

    private static Map<Character, Integer> backwards(Charset charset) {
        var known = new HashMap<Character, Integer>();
        var western = Charset.forName("windows-1252");
        for (var value = 0x80; value <= 0xFF; value++) {
            known.put((char) value, value);
        }
        for (var value = 0x80; value <= 0xFF; value++) {
            put(known, western, value);
        }
        known.keySet().removeIf(character -> character >= 0xA0 && character <= 0xFF);
        for (var value = 0x80; value <= 0xFF; value++) {
            put(known, charset, value);
        }
        return Map.copyOf(known);
    }

    private static void put(Map<Character, Integer> known, Charset charset, int value) {
        var shown = new String(new byte[] {(byte) value}, charset).charAt(0);
        if (shown != '\uFFFD') {
            known.put(shown, value);
        }
    }
}
