package claimtrail.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The one address of a page that is linked in several ways.
///
/// Scheme and host in lower case, without default port, fragment and tracking parameters
/// (`tracking-parameters.txt`). The other parameters keep their order: servers may care about it. The path stays as
/// it is: on one server `/index.html` is `/`, on the next it is not. Of an AMP cache's copy it is the publisher's
/// address.
public final class CanonicalAddress {

    private static final NameList TRACKING = NameList.of("tracking-parameters.txt");
    private static final Pattern AMP_VIEWER_HOST = Pattern.compile("(www\\.)?google\\.[a-z]{2,3}(\\.[a-z]{2})?");
    private static final Pattern AMP_VIEWER = Pattern.compile("/amp/(s/)?([^/]+\\.[^/]+)(/.*)?");
    private static final Pattern AMP_CACHE = Pattern.compile("/[a-z]{1,3}/(s/)?([^/]+\\.[^/]+)(/.*)?");

    private CanonicalAddress() {}

    /// The canonical form; an address without a host stays as it is.
    public static URI of(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            return address;
        }
        return plain(publishers(address).orElse(address));
    }

    /// Whether it is an address of http or https with a host.
    public static boolean isWeb(@Nullable URI address) {
        return address != null
                && address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    private static URI plain(URI address) {
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return URI.create(scheme + "://" + user(address) + host(address) + port(address) + path + query(address));
    }

    /// Where an AMP cache or viewer has a copy from.
    private static Optional<URI> publishers(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var form = host.endsWith(".cdn.ampproject.org") || host.endsWith(".bing-amp.com")
                ? AMP_CACHE
                : AMP_VIEWER_HOST.matcher(host).matches() ? AMP_VIEWER : null;
        var path = address.getRawPath();
        if (form == null || path == null) {
            return Optional.empty();
        }
        var match = form.matcher(path);
        return match.matches()
                ? WrittenAddress.resolve(
                        address,
                        (match.group(1) == null ? "http://" : "https://")
                                + match.group(2)
                                + (match.group(3) == null ? "/" : match.group(3))
                                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()))
                : Optional.empty();
    }

    private static String user(URI address) {
        return address.getRawUserInfo() == null ? "" : address.getRawUserInfo() + "@";
    }

    private static String host(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host : IDN.toASCII(host);
    }

    private static String port(URI address) {
        return address.getPort() < 0 || address.getPort() == HostName.usualPort(address) ? "" : ":" + address.getPort();
    }

    private static String query(URI address) {
        if (address.getRawQuery() == null) {
            return "";
        }
        var kept = Arrays.stream(address.getRawQuery().split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !TRACKING.has(parameter.split("=", 2)[0].toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
