package claimtrail.web.app;

import claimtrail.index.lucene.Rebuild;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Builds the index anew from the store.
@Command(
        name = "reindex",
        description = "Builds the index anew beside the one in use, and puts it in its place.",
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var err = spec.commandLine().getErr();
        var rebuild = new Rebuild(commands.folder().index());
        try (var store = commands.store()) {
            err.println(rebuild.build(store.documents()::since) + " documents are in the new index");
        }
        err.println(
                rebuild.swap()
                        ? "It has taken the place of the old one."
                        : "Another claimtrail is at work in this folder: the new index takes its place when that one"
                                + " starts again.");
        return Output.DONE;
    }
}
