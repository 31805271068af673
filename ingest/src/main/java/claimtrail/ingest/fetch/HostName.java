package claimtrail.ingest.fetch;

import java.net.URI;
import java.util.Locale;

/// The name under which a host is treated politely and remembered: in lower case, with its port where that is not
/// the usual one.
public final class HostName {

    private HostName() {}

    /// The name of an address's host; empty where it has none.
    public static String of(URI address) {
        if (address.getHost() == null) {
            return "";
        }
        var host = address.getHost().toLowerCase(Locale.ROOT);
        int port = address.getPort();
        return port < 0 || port == usualPort(address) ? host : host + ":" + port;
    }

    static int usualPort(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") ? 443 : scheme.equals("http") ? 80 : -1;
    }
}
