package claimtrail.ingest.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads addresses as people write them in pages, feeds and `Location` fields: relative, with blanks, with letters
/// of any script.
public final class WrittenAddress {

    private static final String NEVER_IN_AN_ADDRESS = "\"<>\\^`{|} ";

    private WrittenAddress() {}

    /// The absolute address, or nothing where the text is none. Of the schemes with a host; `mailto:` and the like
    /// are none.
    public static Optional<URI> resolve(URI base, String written) {
        var text = written.strip().replaceAll("[\\t\\r\\n]", "");
        try {
            var target = new URI(escaped(text));
            var resolved = target.isAbsolute() ? target : relative(withPath(base), target, text);
            return resolved.getHost() == null ? Optional.empty() : Optional.of(climbed(resolved));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /// java.net.URI follows the older RFC 2396 for a bare query and for a fragment; RFC 3986 keeps the base's last
    /// segment.
    private static URI relative(URI base, URI target, String text) throws URISyntaxException {
        if (text.isEmpty()) {
            return base;
        }
        if (text.startsWith("?") || text.startsWith("#")) {
            var whole = base.toString();
            return new URI(whole.split(text.startsWith("?") ? "[?#]" : "#", 2)[0] + target);
        }
        return base.resolve(target);
    }

    private static URI withPath(URI base) throws URISyntaxException {
        return "".equals(base.getRawPath()) ? new URI(base.getScheme() + "://" + base.getRawAuthority() + "/") : base;
    }

    /// Steps above the root are no steps.
    private static URI climbed(URI address) throws URISyntaxException {
        var path = address.getRawPath();
        return path != null && path.startsWith("/../")
                ? new URI(address.toString().replaceFirst("(?<=[^/])/(\\.\\./)+", "/"))
                : address;
    }

    private static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        var authorityEnds = authorityEnd(text);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            if (mustEscape(text, at, letter, authorityEnds)) {
                for (byte octet : Character.toString(letter).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format("%02X", octet));
                }
            } else {
                out.appendCodePoint(letter);
            }
        }
        return out.toString();
    }

    private static boolean mustEscape(String text, int at, int letter, int authorityEnds) {
        if (letter == '%') {
            return !text.substring(at).matches("(?s)%[0-9A-Fa-f]{2}.*");
        }
        if (letter == '#') {
            return text.indexOf('#') < at;
        }
        return letter < ' '
                || NEVER_IN_AN_ADDRESS.indexOf(letter) >= 0
                || (at >= authorityEnds && (letter > 126 || letter == '[' || letter == ']'));
    }

    private static int authorityEnd(String text) {
        int start = text.indexOf("//");
        if (start < 0 || !text.substring(0, start).matches("([A-Za-z][A-Za-z0-9+.-]*:)?")) {
            return 0;
        }
        int end = start + 2;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
