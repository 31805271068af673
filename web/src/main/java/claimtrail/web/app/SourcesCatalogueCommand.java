package claimtrail.web.app;

import claimtrail.ingest.discover.SourceList;
import claimtrail.web.api.NewSource;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Lists the sources that come with Claimtrail.
@Command(
        name = "catalogue",
        description = "Prints the sources that come with Claimtrail, and which of them are followed.",
        mixinStandardHelpOptions = true)
final class SourcesCatalogueCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SourcesCommand sources;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--write", description = "Writes them as sources.yaml into the data folder, all of them off.")
    private boolean write;

    @Option(names = "--table", description = "Prints for people instead of JSON.")
    private boolean table;

    @Override
    public Integer call() throws IOException {
        var folder = sources.commands().folder();
        if (write) {
            var said = SourceFile.write(folder) ? "written: " : "it is there already: ";
            spec.commandLine().getErr().println(said + folder.sources());
            return Output.DONE;
        }
        var output = new Output(spec.commandLine().getOut());
        var followed = followed(folder);
        for (var entry : SourceList.shipped().entries()) {
            print(entry, followed.contains(entry.source().id()), output);
        }
        return output.exitStatus();
    }

    private Set<String> followed(DataFolder folder) throws IOException {
        if (!Files.exists(folder.store())) {
            return Set.of();
        }
        try (var store = sources.commands().store()) {
            return NewSource.taken(store);
        }
    }

    private void print(SourceList.Entry entry, boolean isFollowed, Output output) {
        var source = entry.source();
        if (table) {
            spec.commandLine()
                    .getOut()
                    .printf("%-9s %-28s %s%n", isFollowed ? "followed" : "", source.id(), source.name());
            return;
        }
        output.print(JsonNodeFactory.instance
                .objectNode()
                .put("source", source.id())
                .put("name", source.name())
                .put("kind", source.kind().label())
                .put("url", source.address().toString())
                .put("yields", source.yields().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("pace", source.rhythm().text())
                .put("followed", isFollowed));
    }
}
