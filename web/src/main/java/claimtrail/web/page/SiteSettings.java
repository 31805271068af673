package claimtrail.web.page;

import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Where and how the site is served.
///
/// @param host address to listen at, such as `127.0.0.1`
/// @param port 0 takes any free one
/// @param title of the site, as in the head of each page
/// @param publicAddress where hubs reach the site from outside, `null` where they cannot
/// @param letters where readers of digests reach it, `/` where it is read only where it is
/// @param safety how it protects itself
/// @param clock tells today, for the days that pages begin with
public record SiteSettings(
        String host, int port, String title, @Nullable URI publicAddress, URI letters, Safety safety, Clock clock) {

    public SiteSettings {
        if (!safety.login() && !Safety.loopback(host)) {
            throw new IllegalArgumentException("a site that other machines reach demands a login");
        }
    }

    /// A site that is read only where it is.
    public SiteSettings(String host, int port, String title, @Nullable URI publicAddress, Safety safety, Clock clock) {
        this(host, port, title, publicAddress, URI.create("/"), safety, clock);
    }

    /// As safe as the address that it listens at asks for.
    public SiteSettings(String host, int port, String title, @Nullable URI publicAddress, Clock clock) {
        this(host, port, title, publicAddress, Safety.at(host), clock);
    }

    /// The same, with another address in what is written to readers.
    public SiteSettings writtenAs(URI address) {
        return new SiteSettings(host, port, title, publicAddress, address, safety, clock);
    }

    public static SiteSettings loopback(int port) {
        return loopback(port, null);
    }

    public static SiteSettings loopback(int port, @Nullable URI publicAddress) {
        return new SiteSettings("127.0.0.1", port, "Claimtrail", publicAddress, Clock.systemUTC());
    }
}
