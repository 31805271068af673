package claimtrail.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says what a browser may do with the pages, and refuses requests that a foreign page sends through one.
///
/// A site that listens on loopback answers only to loopback's own names: a foreign name that was made to point there
/// (DNS rebinding) is refused.
final class Guard {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    private final String host;

    Guard(String host) {
        this.host = host;
    }

    void check(Context context) throws UnknownHostException {
        HEADERS.forEach(context::header);
        if (InetAddress.getByName(host).isLoopbackAddress() && !loopback(context.header("Host"))) {
            throw new HttpResponseException(421, "This site answers only to localhost.");
        }
    }

    private static boolean loopback(@Nullable String header) {
        if (header == null) {
            return false;
        }
        var name = header.replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.[0-9]{1,3}){3}");
    }
}
