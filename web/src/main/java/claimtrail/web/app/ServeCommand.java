package claimtrail.web.app;

import claimtrail.ingest.pipeline.Pace;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Override
    public Integer call() throws IOException, InterruptedException {
        var err = spec.commandLine().getErr();
        try (var library = commands.library();
                var readers = commands.readers();
                var tracker = Tracker.start(library, readers, Pace.USUAL, site.settings(), commands.clock())) {
            err.println("Claimtrail is at " + tracker.address() + " (stop it with Ctrl-C)");
            if (library.store().sources().list().isEmpty()) {
                err.println("It follows no source yet: add one with 'claimtrail sources add', or import files.");
            }
            err.flush();
            Stop.awaited();
        }
        return Output.DONE;
    }
}
