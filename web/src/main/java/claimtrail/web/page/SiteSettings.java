package claimtrail.web.page;

import java.time.Clock;

/// Where and how the site is served.
///
/// @param host address to listen at, such as `127.0.0.1`
/// @param port 0 takes any free one
/// @param title of the site, as in the head of each page
/// @param clock tells today, for the days that pages begin with
public record SiteSettings(String host, int port, String title, Clock clock) {

    public static SiteSettings loopback(int port) {
        return new SiteSettings("127.0.0.1", port, "Claimtrail", Clock.systemUTC());
    }
}
