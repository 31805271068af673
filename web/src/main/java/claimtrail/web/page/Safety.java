package claimtrail.web.page;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/// How the site protects itself.
///
/// @param login whether one has to log in
/// @param requests how many requests an address may send at once
/// @param over the time in which it may send as many again
public record Safety(boolean login, int requests, Duration over) {

    private static final int REQUESTS = 600;
    private static final Duration OVER = Duration.ofSeconds(30);

    /// No login on this machine; everywhere else one is demanded.
    static Safety at(String host) {
        return new Safety(!loopback(host), REQUESTS, OVER);
    }

    /// A login is demanded wherever it listens.
    public static Safety withLogin() {
        return new Safety(true, REQUESTS, OVER);
    }

    static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
