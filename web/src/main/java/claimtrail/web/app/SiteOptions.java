package claimtrail.web.app;

import claimtrail.web.page.Safety;
import claimtrail.web.page.SiteSettings;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the site is shown.
final class SiteOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the site; 0 takes any free one (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen at (default: ${DEFAULT-VALUE}, which only this machine reaches). Anywhere"
                    + " else one has to log in: make accounts with 'claimtrail accounts add'.")
    private String host = "127.0.0.1";

    @Option(
            names = "--login",
            description = "One has to log in on this machine too, as behind a web server that passes requests on.")
    private boolean login;

    /// @param publicAddress where the web reaches the site, `null` where it does not
    SiteSettings settings(@Nullable URI publicAddress) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("--port takes a number from 0 to 65535");
        }
        var clock = Clock.systemUTC();
        return login
                ? new SiteSettings(host, port, "Claimtrail", publicAddress, Safety.withLogin(), clock)
                : new SiteSettings(host, port, "Claimtrail", publicAddress, clock);
    }
}
