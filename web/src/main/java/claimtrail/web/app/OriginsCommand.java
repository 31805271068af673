package claimtrail.web.app;

import claimtrail.index.trace.Origins;
import claimtrail.web.api.OriginJson;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Prints the documents that are made from others.
@Command(
        name = "origins",
        description = "Prints each document that is a copy or a rewrite of another, or credits another outlet.",
        mixinStandardHelpOptions = true)
final class OriginsCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var output = new Output(spec.commandLine().getOut());
        try (var library = commands.filledLibrary()) {
            var coverage = library.tracer().coverage();
            for (var derivation : new Origins(coverage).derivations()) {
                output.print(OriginJson.of(derivation, coverage::find));
            }
        }
        return output.exitStatus();
    }
}
