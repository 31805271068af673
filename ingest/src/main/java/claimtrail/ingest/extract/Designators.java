package claimtrail.ingest.extract;

import java.util.regex.Pattern;

/// The letters and numbers that stand before points and paragraphs.
final class Designators {

    private static final Pattern ALONE =
            Pattern.compile("\\s*(?:\\(?[a-z]{1,4}\\)|\\(?\\d{1,3}[a-z]?[.)]|[\u2014\u2013\u2022-])\\s*");
    private static final int LONGEST = 24;

    private Designators() {}

    /// Whether a text is nothing but a designator.
    static boolean alone(CharSequence text) {
        return text.length() < LONGEST && ALONE.matcher(text).matches();
    }
}
