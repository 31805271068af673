package claimtrail.web.page;

import claimtrail.web.digest.SignedLinks;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says what a browser may do with the pages, and refuses requests that a foreign page sends through one.
///
/// A site that listens on loopback answers only to loopback's own names: a foreign name that was made to point
/// there (DNS rebinding) is refused. What changes something is taken only from a page of this site. Hubs, and the
/// mail programs of those who say yes to digests or want no more, are neither: they are known by an address that nobody
/// else has.
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
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    private static final Set<HandlerType> CHANGES_NOTHING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final String HUBS = "/websub/";
    private static final Set<String> SIGNED =
            Set.of(SignedLinks.Purpose.LEAVE.path(), SignedLinks.Purpose.CONFIRM.path());

    private final boolean ownNamesOnly;
    private final @Nullable URI publicAddress;

    /// Where one has to log in, the site may have any name: a foreign page has no session there. Elsewhere it answers
    /// under its public name to hubs and to nobody else.
    Guard(SiteSettings settings) {
        this.ownNamesOnly = !settings.safety().login();
        this.publicAddress = settings.publicAddress();
    }

    /// Whether it is for those who are known by their address alone.
    boolean known(Context context) {
        return (publicAddress != null && context.path().startsWith(HUBS)) || SIGNED.contains(context.path());
    }

    void check(Context context) {
        HEADERS.forEach(context::header);
        var hub = known(context);
        if (!hub && ownNamesOnly && !loopback(context.header("Host"))) {
            throw new HttpResponseException(421, "This site answers only to localhost.");
        }
        if (!hub && !CHANGES_NOTHING.contains(context.method()) && !fromOurselves(context)) {
            throw new ForbiddenResponse("A form of another site may change nothing here.");
        }
    }

    /// Browsers say where a request comes from (Fetch Metadata, or the older Origin); who says nothing is let in
    /// nowhere.
    private static boolean fromOurselves(Context context) {
        var site = context.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = context.header("Origin");
        return origin != null && origin.replaceFirst("^https?://", "").equals(context.header("Host"));
    }

    private static boolean loopback(@Nullable String header) {
        if (header == null) {
            return false;
        }
        var name = header.replaceFirst(":[0-9]+$", "").toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.[0-9]{1,3}){3}");
    }
}
