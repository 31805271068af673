package claimtrail.web.app;

import claimtrail.ingest.fetch.Politeness;
import claimtrail.ingest.pipeline.Pace;
import claimtrail.ingest.pipeline.StoredHosts;
import claimtrail.web.example.ExampleWeb;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Runs the tracker over the example web.
@Command(
        name = "demo",
        description =
                "Starts a small example web on this machine, crawls it while you watch, and shows the site until it is"
                        + " stopped. Its folder is 'demo' in the data folder.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final Pace QUICK = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(20));
    private static final Duration VISITS = Duration.ofSeconds(5);

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Option(
            names = "--example-port",
            paramLabel = "PORT",
            description = "First of the ports of the example web (default: ${DEFAULT-VALUE}).")
    private int examplePort = 18_080;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var err = spec.commandLine().getErr();
        var folder = new DataFolder(commands.folder().path().resolve("demo"));
        var clock = commands.clock();
        var story = StoryClock.kept(folder.example(), clock);
        try (var example = ExampleWeb.start(story, examplePort);
                var library = Library.open(folder, clock);
                var readers = new Readers(quick(), clock, new StoredHosts(library.store()))) {
            for (var exampleSite : example.sites()) {
                exampleSite.sources(VISITS).forEach(library.store().sources()::put);
            }
            var settings = new Tracker.Settings(QUICK, site.settings(null), null);
            try (var tracker = Tracker.start(library, readers, settings, clock)) {
                err.println("Claimtrail is at " + tracker.address()
                        + " and reads the example web now; its story takes two minutes to be told.");
                err.flush();
                new ProgressLine(err, tracker.progress()).until(story::over);
                err.println("The site stays at " + tracker.address() + " (stop it with Ctrl-C)");
                err.flush();
                Stop.awaited();
            }
        }
        return Output.DONE;
    }

    /// The example web is our own machine: it needs no rest between two requests.
    private static Politeness quick() {
        return new Politeness(
                Commands.USER_AGENT, Duration.ZERO, Duration.ofSeconds(1), 16, Duration.ofSeconds(10), 20_000_000);
    }
}
