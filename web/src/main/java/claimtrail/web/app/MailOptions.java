package claimtrail.web.app;

import claimtrail.corpus.store.Destination;
import claimtrail.web.digest.Postbox;
import claimtrail.web.digest.Seal;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How mail goes out.
final class MailOptions {

    private static final String PASSWORD = "CLAIMTRAIL_SMTP_PASSWORD";

    @Option(
            names = "--smtp",
            paramLabel = "SERVER",
            description =
                    "Mail server, as in smtp://user@mail.example.org:587 or smtps://... (default: what the environment"
                            + " has as CLAIMTRAIL_SMTP). Its password stands in the environment as " + PASSWORD + ".",
            defaultValue = "${env:CLAIMTRAIL_SMTP}")
    private @Nullable URI server;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            description = "Who sends the digests (default: what the environment has as CLAIMTRAIL_MAIL_FROM).",
            defaultValue = "${env:CLAIMTRAIL_MAIL_FROM}")
    private @Nullable String from;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description = "Where readers of a digest reach the site (default: ${DEFAULT-VALUE}).",
            defaultValue = "http://127.0.0.1:8080/")
    private URI site = URI.create("http://127.0.0.1:8080/");

    @Option(
            names = "--dkim",
            paramLabel = "SELECTOR:FILE",
            description =
                    "Signs each mail with the RSA key in this PEM file (DKIM; default: what the environment has as"
                            + " CLAIMTRAIL_DKIM).",
            defaultValue = "${env:CLAIMTRAIL_DKIM}")
    private @Nullable String dkim;

    @Option(
            names = "--private-webhooks",
            description = "Webhooks may be at private addresses, such as a chat in your own network.")
    private boolean privateWebhooks;

    boolean privateWebhooks() {
        return privateWebhooks;
    }

    URI site() {
        var address = site.toString();
        if (site.getHost() == null) {
            throw new IllegalArgumentException("--site takes a web address, not " + address);
        }
        return address.endsWith("/") ? site : URI.create(address + "/");
    }

    boolean isNamed() {
        return server != null;
    }

    /// Nothing where no server is named.
    Optional<Postbox> postbox() throws IOException {
        if (server == null) {
            return Optional.empty();
        }
        if (from == null) {
            throw new IllegalArgumentException("who sends the digests? Name an address with --mail-from");
        }
        var postbox = Postbox.of(server, System.getenv(PASSWORD), new Destination.Mailbox(from).address());
        return Optional.of(dkim == null ? postbox : postbox.sealed(Seal.read(dkim)));
    }
}
