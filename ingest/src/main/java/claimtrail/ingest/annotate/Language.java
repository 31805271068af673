package claimtrail.ingest.annotate;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a text is in the one language that can be read.
final class Language {

    private static final Pattern COMMON = Pattern.compile(
            "\\b(?:the|of|and|to|in|a|is|that|for|on|with|by|as|it|be|not|are|has)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int SAMPLE = 6_000;

    private Language() {}

    /// By the document's own word, else by the share of the commonest English words.
    static boolean isEnglish(@Nullable String tag, String text) {
        if (tag != null && !tag.equals("und")) {
            return tag.startsWith("en");
        }
        var sample = text.substring(0, Math.min(SAMPLE, text.length()));
        var words = WORD.matcher(sample).results().count();
        return words < 40 || COMMON.matcher(sample).results().count() >= 0.12 * words;
    }
}
