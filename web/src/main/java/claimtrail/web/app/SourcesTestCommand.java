package claimtrail.web.app;

import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.Store;
import claimtrail.ingest.discover.Probed;
import claimtrail.ingest.discover.SourceList;
import claimtrail.web.api.ProbedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Shows what would be read, without keeping anything.
@Command(
        name = "test",
        description =
                "Shows what would be read: what it is, its entries with their dates, what is wrong with it, and how"
                        + " it would best be followed. Nothing is kept.",
        mixinStandardHelpOptions = true)
final class SourcesTestCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SourcesCommand sources;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--table", description = "Prints for people instead of JSON.")
    private boolean table;

    @Option(names = "--local", description = "Private and loopback addresses may be asked.")
    private boolean local;

    @Parameters(
            arity = "1..*",
            paramLabel = "URL|FILE|ID",
            description = "An address, a file, or a source that is followed or in the catalogue.")
    private final List<String> inputs = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var output = new Output(spec.commandLine().getOut());
        var failed = false;
        try (var looking = sources.looking()) {
            for (var input : inputs) {
                var probed = look(input, looking);
                if (table) {
                    ProbedText.print(input, probed, spec.commandLine().getOut());
                    failed |= probed instanceof Probed.Nothing;
                } else {
                    output.print(ProbedJson.of(input, probed));
                }
            }
        }
        return failed ? Output.SOME_FAILED : output.exitStatus();
    }

    private Probed look(String input, Looking looking) throws IOException, InterruptedException {
        if (!input.contains("://") && Files.isRegularFile(Path.of(input))) {
            return looking.probe().file(Path.of(input).getFileName().toString(), Files.readAllBytes(Path.of(input)));
        }
        if (WebAddress.looksLikeOne(input)) {
            return looking.probe().address(WebAddress.of(input), local);
        }
        var source = source(input);
        if (source.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no file, no source and nothing in the catalogue called " + input);
        }
        return looking.source(source.get());
    }

    /// One that is followed, or else of the catalogue.
    private Optional<Source> source(String id) throws IOException {
        var file = sources.commands().folder().store();
        if (Files.exists(file)) {
            try (var store = Store.open(file)) {
                var followed = store.sources().find(id);
                if (followed.isPresent()) {
                    return followed;
                }
            }
        }
        return SourceList.shipped().find(id).map(SourceList.Entry::source);
    }
}
