package claimtrail.ingest.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// The address by which a page is known: its own word where that is of the same site, without what only tracks readers.
final class CanonicalAddress {

    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(utm_\\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga|_hsenc|_hsmi|cmpid|ncid|ocid|smid|sr_share|ref_src|ref_url|feature|guccounter|guce_\\w+)=.*");

    private CanonicalAddress() {}

    static @Nullable URI of(Document page, MetaTags meta, @Nullable URI address) {
        var declared = Optional.of(page.select("link[rel=canonical]").attr("href"))
                .filter(href -> !href.isBlank())
                .or(() -> meta.first("og:url"))
                .flatMap(href -> resolved(href, address))
                .filter(found -> isWeb(found) && (!isWeb(address) || sameSite(found, address)))
                .filter(found -> !isWeb(address) || !isHome(found) || isHome(address));
        return declared.or(() -> Optional.ofNullable(address).filter(CanonicalAddress::isWeb))
                .map(CanonicalAddress::cleaned)
                .orElse(null);
    }

    static boolean isWeb(@Nullable URI address) {
        return address != null
                && address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    /// Without tracking parameters and fragment; host in lower case.
    static URI cleaned(URI address) {
        var query = address.getRawQuery();
        var kept = query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(pair ->
                                !pair.isEmpty() && !TRACKING.matcher(pair).matches())
                        .collect(Collectors.joining("&"));
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var authority = address.getRawAuthority() == null
                ? ""
                : address.getRawAuthority().toLowerCase(Locale.ROOT);
        var text = address.getScheme().toLowerCase(Locale.ROOT) + "://" + authority + path
                + (kept.isEmpty() ? "" : "?" + kept);
        return parse(text).orElse(address);
    }

    private static boolean isHome(@Nullable URI address) {
        return address != null
                && (address.getRawPath() == null || address.getRawPath().length() <= 1);
    }

    /// The same host, or one of them below the other's registered name, as `www.` and `amp.` are.
    private static boolean sameSite(URI one, @Nullable URI other) {
        if (other == null || other.getHost() == null || one.getHost() == null) {
            return false;
        }
        var a = one.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|amp|m)\\.", "");
        var b = other.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|amp|m)\\.", "");
        return (a.equals(b) || a.endsWith("." + b) || b.endsWith("." + a)) && samePort(one, other);
    }

    private static boolean samePort(URI one, URI other) {
        return one.getPort() == other.getPort() || (one.getPort() < 0 && other.getPort() < 0);
    }

    private static Optional<URI> resolved(String href, @Nullable URI address) {
        return parse(href.strip().replace(" ", "%20"))
                .map(found -> isWeb(address) && address != null ? address.resolve(found) : found);
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
