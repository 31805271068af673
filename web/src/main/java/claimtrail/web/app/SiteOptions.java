package claimtrail.web.app;

import claimtrail.web.page.SiteSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the site is shown.
final class SiteOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the site on this machine; 0 takes any free one (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    /// @param publicAddress where the web reaches the site, `null` where it does not
    SiteSettings settings(@Nullable URI publicAddress) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("--port takes a number from 0 to 65535");
        }
        return SiteSettings.loopback(port, publicAddress);
    }
}
