package claimtrail.ingest.extract;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

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

    private static final short UNKNOWN = -1;

    private final String name;
    private final short[] bytes;

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
        return bytes[character];
    }

    private static short[] backwards(Charset charset) {
        var known = new short[Character.MAX_VALUE + 1];
        Arrays.fill(known, UNKNOWN);
        for (var value = 0; value < 0xA0; value++) {
            known[value] = (short) value;
        }
        var western = Charset.forName("windows-1252");
        for (var value = 0x80; value < 0xA0; value++) {
            put(known, western, value);
        }
        for (var value = 0x80; value <= 0xFF; value++) {
            put(known, charset, value);
        }
        return known;
    }

    private static void put(short[] known, Charset charset, int value) {
        var shown = new String(new byte[] {(byte) value}, charset).charAt(0);
        if (shown != '\uFFFD') {
            known[shown] = (short) value;
        }
    }
}
