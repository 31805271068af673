package claimtrail.web.app;

import claimtrail.index.trace.Measures;
import claimtrail.web.api.MeasureJson;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Prints the measures that the corpus speaks of.
@Command(
        name = "measures",
        description =
                "Prints each measure that the corpus speaks of: its status over time, and what coverage disagrees on.",
        mixinStandardHelpOptions = true)
final class MeasuresCommand implements Callable<Integer> {

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
            var measures = new Measures(coverage);
            var today = LocalDate.now(ZoneOffset.UTC);
            for (var measure : measures.all()) {
                output.print(MeasureJson.of(
                        measure, measures.statusOn(measure, today).orElse(null), coverage::find));
            }
        }
        return output.exitStatus();
    }
}
