package claimtrail.ingest.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/// White space and characters that nobody sees.
final class Spaces {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spaces() {}

    /// Letters and digits alone, in lower case: the same for texts that differ in spaces, marks and case only.
    static String key(String text) {
        return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// One line: runs of white space are one space, invisible characters and unpaired surrogates are gone.
    static String collapse(CharSequence text) {
        var out = new StringBuilder(text.length());
        var pending = false;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (isSpace(character)) {
                pending = !out.isEmpty();
            } else if (!isInvisible(text, i)) {
                if (pending) {
                    out.append(' ');
                    pending = false;
                }
                out.append(character);
            }
        }
        return out.toString();
    }

    /// The same without joining lines.
    static String clean(CharSequence text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '\n' || !isInvisible(text, i)) {
                out.append(character == '\t' || (isSpace(character) && character != '\n') ? ' ' : character);
            }
        }
        return out.toString();
    }

    private static boolean isSpace(char character) {
        return character == ' '
                || (character >= '\t' && character <= '\r')
                || character == '\u00A0'
                || character == '\u0085'
                || character == '\u3000'
                || (character >= '\u2000' && character <= '\u200A')
                || character == '\u2028'
                || character == '\u2029'
                || character == '\u202F';
    }

    /// Control characters, soft hyphens, zero width and direction marks, byte order marks, halves of surrogate pairs.
    private static boolean isInvisible(CharSequence text, int at) {
        var character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return character < ' '
                || (character >= 0x7F && character < 0xA0)
                || character == '\u00AD'
                || (character >= '\u200B' && character <= '\u200F' && character != '\u200D' && character != '\u200C')
                || (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2060' && character <= '\u2069')
                || character == '\uFEFF'
                || character == '\uFFFE'
                || character == '\uFFFF';
    }
}
