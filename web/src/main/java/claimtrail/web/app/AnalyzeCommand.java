package claimtrail.web.app;

import claimtrail.corpus.archive.Response;
import claimtrail.ingest.extract.Extraction;
import claimtrail.ingest.pipeline.Importer;
import claimtrail.ingest.pipeline.Input;
import claimtrail.web.api.DocumentJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Prints all that is read in documents.
@Command(
        name = "analyze",
        description =
                "Prints all that is read in documents, claims and entities among it: one JSON object for each. Nothing is kept.",
        mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|URL",
            description = "What to read; a folder stands for its files in order of name.")
    private final List<String> inputs = new ArrayList<>();

    @Override
    public Integer call() {
        var output = new Output(spec.commandLine().getOut());
        try (var readers = commands.readers();
                var work = new InOrder<List<ObjectNode>>(objects -> objects.forEach(output::print))) {
            for (var input : inputs) {
                for (var part : Input.named(input)) {
                    work.submit(() -> read(readers, part));
                }
            }
        }
        return output.exitStatus();
    }

    private static List<ObjectNode> read(Readers readers, Input input) throws InterruptedException {
        var objects = new ArrayList<ObjectNode>();
        readers.importer().whole(input, new Importer.Taker() {
            @Override
            public void response(String name, Response response) {
                objects.add(
                        switch (readers.stages().extract(name, response)) {
                            case Extraction.Extracted(var document) ->
                                DocumentJson.analyze(document, readers.stages().read(document))
                                        .put("input", name);
                            case Extraction.Unreadable(var kind, var message) ->
                                DocumentJson.failed(name, kind, message);
                        });
            }

            @Override
            public void problem(String name, String kind, String message) {
                objects.add(DocumentJson.failed(name, kind, message));
            }
        });
        return objects;
    }
}
