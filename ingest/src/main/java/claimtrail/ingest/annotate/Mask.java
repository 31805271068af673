package claimtrail.ingest.annotate;

import java.util.regex.Pattern;

/// Dots that end no sentence, put out of the tokenizer's sight: those of `3A090.a`, `90 Fed. Reg. 4544`, `50 U.S.C.`
/// and `15 C.F.R.`. The length stays, so offsets into the masked text are offsets into the text.
final class Mask {

    private static final Pattern DOTTED = Pattern.compile("\\b\\d[A-Ea-e]\\d{3}(?:\\.[a-z0-9]+)+"
            + "|\\bFed\\. ?Reg\\.|\\bU\\. ?S\\. ?C\\.|\\bC\\. ?F\\. ?R\\.|\\bPub\\. ?L\\.|\\bE\\.O\\.|\\bS\\.I\\.|\\bH\\.R\\.(?= ?\\d)"
            + "|\\b(?:Sec|Supp|Art|Arts|Reg|Nos|para|approx)\\.(?= )");

    private Mask() {}

    static String over(String text) {
        var matcher = DOTTED.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        var masked = new StringBuilder(text);
        do {
            for (var at = matcher.start(); at < matcher.end(); at++) {
                if (masked.charAt(at) == '.') {
                    masked.setCharAt(at, '_');
                }
            }
        } while (matcher.find());
        return masked.toString();
    }
}
