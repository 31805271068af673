package claimtrail.ingest.discover;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// The words of a title without its markup.
final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("</?\\w[^<>]*>|<!--|&#?\\w{1,10};");

    private PlainText() {}

    /// Some write binary types into Atom's titles, which has no such thing; they mean base64.
    private static String decoded(String written) {
        try {
            return new String(Base64.getMimeDecoder().decode(written), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return written;
        }
    }

    /// @param type of Atom: `text` is taken by the letter; everything else is read as HTML where it looks like it,
    /// since RSS does not say which it is
    static String of(@Nullable String written, @Nullable String type) {
        if (written == null) {
            return "";
        }
        if ("application/octet-stream".equals(type)) {
            return of(decoded(written), null);
        }
        boolean literal = "text".equals(type) || !MARKUP.matcher(written).find();
        return (literal ? written : Jsoup.parse(written).text())
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }
}
