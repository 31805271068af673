package claimtrail.web.app;

import claimtrail.ingest.pipeline.Pace;
import claimtrail.ingest.pipeline.StoredHosts;
import claimtrail.web.digest.DigestDesk;
import claimtrail.web.digest.Rounds;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Runs the tracker over a person's own sources and files.
@Command(
        name = "serve",
        description =
                "Runs the tracker: follows the sources, reads what comes, and shows the site until it is stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final MailOptions mail = new MailOptions();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Address at which the web reaches this site, so that feeds can tell of changes at once"
                    + " (WebSub). Have your web server pass on what is below /websub/, and nothing else.")
    private @Nullable URI publicAddress;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var err = spec.commandLine().getErr();
        var settings = site.settings(checked(publicAddress)).writtenAs(mail.site());
        var clock = commands.clock();
        if (SourceFile.write(commands.folder())) {
            err.println("Sources to switch on stand in " + commands.folder().sources());
        }
        try (var library = commands.library();
                var readers = commands.readers(new StoredHosts(library.store()))) {
            library.onlyOne();
            var list = new SourceFile(commands.folder(), library.store());
            list.look();
            list.problems().forEach(err::println);
            try (var tracker =
                    Tracker.start(library, readers, new Tracker.Settings(Pace.USUAL, settings, list), clock)) {
                announce(tracker, library, err);
                try (var rounds = rounds(library, readers)) {
                    rounds.begin();
                    err.println(
                            mail.isNamed()
                                    ? "It sends digests when they are due."
                                    : "It keeps digests on its own pages: name a mail server with --smtp to send them.");
                    err.flush();
                    Stop.awaited();
                }
            }
        }
        return Output.DONE;
    }

    private Rounds rounds(Library library, Readers readers) throws IOException {
        var desk = DigestDesk.open(library.store(), library.tracer()::coverage, mail.site(), commands.clock());
        desk.keepArchive();
        var webhooks = DigestDesk.webhooks(readers.fetcher(), mail.privateWebhooks());
        return Rounds.of(desk, desk.postman(mail.postbox().orElse(null), webhooks));
    }

    private void announce(Tracker tracker, Library library, PrintWriter err) {
        err.println("Claimtrail is at " + tracker.address() + " (stop it with Ctrl-C)");
        if (commands.contact == null) {
            err.println("Sites that it visits cannot tell whom to ask: give them an address or a page with --contact.");
        }
        if (library.store().sources().list().isEmpty()) {
            err.println("It follows no source yet: add one with 'claimtrail sources add', or import files.");
        }
        err.flush();
    }

    private static @Nullable URI checked(@Nullable URI address) {
        if (address != null
                && (address.getHost() == null
                        || !String.valueOf(address.getScheme()).matches("(?i)https?"))) {
            throw new IllegalArgumentException("--public-url takes a web address, not " + address);
        }
        return address;
    }
}
