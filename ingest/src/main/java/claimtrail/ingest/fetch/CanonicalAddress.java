package claimtrail.ingest.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The one address of a page that is linked in several ways.
///
/// Scheme and host in lower case, without default port, fragment and tracking parameters
/// (`tracking-parameters.txt`). The other parameters keep their order: servers may care about it.
public final class CanonicalAddress {

    private static final List<String> TRACKING = lines("tracking-parameters.txt");

    private CanonicalAddress() {}

    /// The canonical form; an address without a host stays as it is.
    public static URI of(URI address) {
        if (address.getScheme() == null || address.getHost() == null) {
            return address;
        }
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return URI.create(
                scheme + "://" + user(address) + host(address) + port(address, scheme) + path + query(address));
    }

    private static String user(URI address) {
        return address.getRawUserInfo() == null ? "" : address.getRawUserInfo() + "@";
    }

    private static String host(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host : IDN.toASCII(host);
    }

    private static String port(URI address, String scheme) {
        int usual = scheme.equals("https") ? 443 : scheme.equals("http") ? 80 : -1;
        return address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
    }

    private static String query(URI address) {
        if (address.getRawQuery() == null) {
            return "";
        }
        var kept = Arrays.stream(address.getRawQuery().split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !isTracking(parameter.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean isTracking(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return TRACKING.stream()
                .anyMatch(known -> known.endsWith("*")
                        ? lower.startsWith(known.substring(0, known.length() - 1))
                        : lower.equals(known));
    }

    /// The lines of one of this package's resources, without comments (`#`) and blank ones.
    static List<String> lines(String resource) {
        try (var stream = CanonicalAddress.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("#", 2)[0].strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
