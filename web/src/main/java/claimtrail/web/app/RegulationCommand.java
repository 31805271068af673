package claimtrail.web.app;

import claimtrail.index.trace.ProvisionHistory;
import claimtrail.index.trace.ProvisionText;
import claimtrail.web.api.Citations;
import claimtrail.web.api.ProvisionJson;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// Prints what the corpus has of a provision of law.
@Command(
        name = "regulation",
        description = "Prints the text of a provision of law on a day, or what changed in it between two days.",
        mixinStandardHelpOptions = true)
final class RegulationCommand {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(name = "show", description = "Prints the provision as it stood on a day.")
    int show(
            @Parameters(paramLabel = "CITATION", description = "such as \"15 CFR 744.23\"") String citation,
            @Option(
                            names = "--at",
                            paramLabel = "DATE",
                            description = "The day (default: the newest text).",
                            scope = ScopeType.LOCAL)
                    @Nullable LocalDate at)
            throws IOException {
        var output = new Output(spec.commandLine().getOut());
        output.print(ProvisionJson.of(text(history(citation), at)));
        return output.exitStatus();
    }

    @Command(name = "compare", description = "Prints what was added, removed and changed in it between two days.")
    int compare(
            @Parameters(paramLabel = "CITATION", description = "such as \"15 CFR 744.23\"") String citation,
            @Option(names = "--at", paramLabel = "DATE", required = true, description = "The earlier day.")
                    LocalDate at,
            @Option(names = "--with", paramLabel = "DATE", description = "The later day (default: the newest text).")
                    @Nullable LocalDate with)
            throws IOException {
        var output = new Output(spec.commandLine().getOut());
        var history = history(citation);
        output.print(ProvisionJson.of(text(history, at), text(history, with)));
        return output.exitStatus();
    }

    private ProvisionHistory history(String citation) throws IOException {
        try (var store = commands.store()) {
            var normal = Citations.normal(citation);
            return ProvisionHistory.of(normal, store.documents().officialWith(normal));
        }
    }

    private static ProvisionText text(ProvisionHistory history, @Nullable LocalDate on) throws IOException {
        return history.on(on)
                .orElseThrow(() -> new IOException("the corpus has no text of " + history.citation()
                        + (on == null ? "" : " on " + on + " or before")
                        + "; provisions are named as in \"15 CFR 744.23(a)\", and come from official texts that were"
                        + " imported or crawled"));
    }
}
