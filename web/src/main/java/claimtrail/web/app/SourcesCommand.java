package claimtrail.web.app;

import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceTable;
import claimtrail.ingest.discover.Opml;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.web.api.NewSource;
import claimtrail.web.api.SourceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Lists and changes the sources that are followed. A tracker that runs meanwhile takes it up by itself.
@Command(
        name = "sources",
        description = {
            "Lists and changes the sources that 'claimtrail serve' follows.",
            "A tracker that runs on the same folder takes up every change within a second."
        },
        subcommands = {SourcesAddCommand.class, SourcesTestCommand.class, SourcesCatalogueCommand.class},
        mixinStandardHelpOptions = true)
final class SourcesCommand implements Runnable {

    private static final String USUAL_PACE = "15m..7d";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "list, add, test, pause, resume, run, remove, catalogue, import or export?");
    }

    Commands commands() {
        return commands;
    }

    /// What looks at addresses without keeping anything.
    Looking looking() {
        return new Looking(Politeness.standard(Commands.USER_AGENT), commands.clock());
    }

    @Command(name = "list", description = "Prints each source with its health.", mixinStandardHelpOptions = true)
    int list(@Option(names = "--table", description = "Prints for people instead of JSON.") boolean table)
            throws IOException {
        var out = spec.commandLine().getOut();
        var now = commands.clock().instant();
        try (var store = commands.store()) {
            var sources = store.sources().health(now);
            if (table) {
                HealthText.print(sources, now, out);
            } else {
                var output = new Output(out);
                sources.forEach(health -> output.print(SourceJson.of(health, now)));
            }
        }
        return Output.DONE;
    }

    @Command(name = "pause", description = "Stops asking a source for a while.", mixinStandardHelpOptions = true)
    int pause(@Parameters(paramLabel = "ID") String id) throws IOException {
        return change(id, table -> table.pause(id, true));
    }

    @Command(name = "resume", description = "Asks a paused source again.", mixinStandardHelpOptions = true)
    int resume(@Parameters(paramLabel = "ID") String id) throws IOException {
        return change(id, table -> table.pause(id, false));
    }

    @Command(
            name = "run",
            description = "Has a source asked now, by the tracker that runs or the next one that does.",
            mixinStandardHelpOptions = true)
    int run(@Parameters(paramLabel = "ID") String id) throws IOException {
        return change(id, table -> table.visitNow(id));
    }

    @Command(
            name = "remove",
            description = "Follows a source no more; its documents stay.",
            mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "ID") String id) throws IOException {
        return change(id, table -> table.remove(id));
    }

    @Command(
            name = "import",
            description = "Follows the feeds of a feed reader's list (OPML); prints those that are new.",
            mixinStandardHelpOptions = true)
    int importList(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--pace", defaultValue = USUAL_PACE, description = "As in add (default: ${DEFAULT-VALUE}).")
                    String pace)
            throws IOException {
        var read = Opml.read(Files.readAllBytes(file));
        var output = new Output(spec.commandLine().getOut());
        read.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
        try (var store = commands.store()) {
            var now = commands.clock().instant();
            var taken = new HashSet<>(NewSource.taken(store));
            var known = store.sources().list().stream().map(Source::address).collect(Collectors.toSet());
            for (var feed : read.feeds()) {
                if (!known.contains(feed.address())) {
                    var source = feed.source(taken, Rhythm.parse(pace));
                    taken.add(source.id());
                    store.sources().put(source);
                    store.sources()
                            .health(source.id(), now)
                            .ifPresent(health -> output.print(SourceJson.of(health, now)));
                }
            }
        }
        return output.exitStatus();
    }

    @Command(
            name = "export",
            description = "Prints the feeds that are followed as a list for feed readers (OPML).",
            mixinStandardHelpOptions = true)
    int export() throws IOException {
        try (var store = commands.store()) {
            spec.commandLine().getOut().println(Opml.write(store.sources().list(), "Claimtrail"));
        }
        return Output.DONE;
    }

    /// Changes a source. Whether there was one.
    @FunctionalInterface
    private interface Change {
        boolean of(SourceTable table);
    }

    private int change(String id, Change change) throws IOException {
        try (var store = commands.store()) {
            if (!change.of(store.sources())) {
                throw new IllegalArgumentException(
                        "there is no source " + id + "; 'claimtrail sources list' shows them");
            }
        }
        return Output.DONE;
    }
}
