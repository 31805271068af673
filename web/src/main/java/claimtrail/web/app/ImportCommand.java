package claimtrail.web.app;

import claimtrail.corpus.archive.Response;
import claimtrail.ingest.discover.Discoverer;
import claimtrail.ingest.pipeline.Importer;
import claimtrail.ingest.pipeline.Input;
import claimtrail.ingest.pipeline.Pace;
import claimtrail.ingest.pipeline.Pipeline;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Takes a person's own files into the corpus.
@Command(
        name = "import",
        description =
                "Takes files into the corpus: HTML, PDF, DOCX, text, mail, WARC, zip, JSON Lines of articles. Prints"
                        + " one JSON object for each document.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|URL",
            description = "What to import; a folder stands for its files in order of name.")
    private final List<String> inputs = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var output = new Output(spec.commandLine().getOut());
        try (var readers = commands.readers();
                var library = commands.library()) {
            var acquiring = new Pipeline.Acquiring(
                    new Discoverer(readers.fetcher(), commands.clock()),
                    readers.fetcher(),
                    library.archive(),
                    Pace.USUAL);
            var pipeline = new Pipeline(acquiring, readers.stages(), library.store(), commands.clock());
            try (var work = new InOrder<ObjectNode>(output::print)) {
                var taker = new Reading(pipeline, work);
                for (var word : inputs) {
                    for (var input : Input.named(word)) {
                        readers.importer().each(input, taker);
                    }
                }
            }
            library.catchUp();
        }
        return output.exitStatus();
    }

    /// Reads each part on a processor that is free, and prints what came of it in the order of the parts.
    private record Reading(Pipeline pipeline, InOrder<ObjectNode> work) implements Importer.Taker {

        @Override
        public void response(String input, Response response) {
            work.submit(() -> read(input, response));
        }

        @Override
        public void problem(String input, String kind, String message) {
            work.submit(() -> ImportJson.failed(input, kind, message));
        }

        private ObjectNode read(String input, Response response) {
            try {
                return ImportJson.of(input, pipeline.take(input, response));
            } catch (IOException failure) {
                return ImportJson.failed(input, "archive", String.valueOf(failure.getMessage()));
            }
        }
    }
}
