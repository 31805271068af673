package claimtrail.ingest.extract;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A piece of text read again, as the UTF-8 bytes that a code page showed.
///
/// @param text with every right sequence replaced by its character
/// @param sequences how many were replaced
/// @param foreign characters beyond ASCII that the page knows and that belong to no sequence
record Rereading(String text, int sequences, int foreign) {

    /// Start of the quotation marks and dashes, the most frequent victims; the closing mark's last byte is undefined in
    /// most code pages and often lost.
    private static final int QUOTES_LEAD = 0xE2;

    private static final int QUOTES_NEXT = 0x80;

    private static final char EURO = '\u20AC';

    /// The ISO pages have the euro at another byte than the Windows pages; some programs mix the two.
    private static final int EURO_OF_ISO = 0xA4;

    private static final int EURO_AS_SHOWN = -1;

    /// Marks that programs put in by themselves, and so after the misreading.
    private static final String NEUTRAL = "\u00A0\u2022\u00B7";

    static Rereading of(String piece, CodePage page) {
        var out = new StringBuilder(piece.length());
        var sequences = 0;
        var foreign = 0;
        for (var i = 0; i < piece.length(); ) {
            var character = piece.charAt(i);
            var value = page.byteOf(character);
            var length = character < 0x80 || value < 0 ? 0 : Utf8Count.length(value);
            var decoded = length > 1 ? decode(piece, i, length, page) : null;
            if (decoded != null) {
                out.append(decoded);
                sequences++;
                i += length;
            } else if (lostTail(piece, i, page)) {
                out.append('\u201D');
                sequences++;
                i += 2;
            } else {
                out.append(character);
                foreign += character >= 0x80 && value >= 0 && NEUTRAL.indexOf(character) < 0 ? 1 : 0;
                i++;
            }
        }
        return new Rereading(out.toString(), sequences, foreign);
    }

    private static @Nullable String decode(String piece, int start, int length, CodePage page) {
        if (start + length > piece.length()) {
            return null;
        }
        var shown = piece.substring(start, start + length);
        var decoded = decode(shown, page, EURO_AS_SHOWN);
        return decoded == null && shown.indexOf(EURO) > 0 ? decode(shown, page, EURO_OF_ISO) : decoded;
    }

    private static @Nullable String decode(String shown, CodePage page, int euro) {
        var bytes = new byte[shown.length()];
        for (var i = 0; i < bytes.length; i++) {
            var value = euro > 0 && shown.charAt(i) == EURO ? euro : page.byteOf(shown.charAt(i));
            if (value < 0 || (i > 0 && (value & 0xC0) != 0x80)) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        var decoded = new String(bytes, StandardCharsets.UTF_8);
        return plausible(decoded.codePointAt(0)) ? decoded : null;
    }

    private static boolean lostTail(String piece, int start, CodePage page) {
        if (start + 2 > piece.length() || piece.charAt(start) < 0x80) {
            return false;
        }
        var after = start + 2 < piece.length() ? piece.charAt(start + 2) : ' ';
        return page.byteOf(piece.charAt(start)) == QUOTES_LEAD
                && page.byteOf(piece.charAt(start + 1)) == QUOTES_NEXT
                && after < 0x80;
    }

    /// Characters that people write (rare Cyrillic and Armenian are more likely an apostrophe before a French vowel),
    /// and controls, which come of text misread twice; the rest is more likely chance.
    private static boolean plausible(int codePoint) {
        return (codePoint >= 0x80 && codePoint < 0x180)
                || (codePoint >= 0x370 && codePoint < 0x480)
                || (codePoint >= 0x1E00 && codePoint < 0x2300)
                || (codePoint >= 0x2500 && codePoint < 0x2C00)
                || (codePoint >= 0x3000 && codePoint < 0xA000)
                || (codePoint >= 0xFE0E && codePoint <= 0xFEFF)
                || (codePoint >= 0x1F100 && codePoint < 0x1FB00);
    }
}
