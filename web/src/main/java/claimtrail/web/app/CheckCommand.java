package claimtrail.web.app;

import claimtrail.index.trace.ClaimChecker;
import claimtrail.index.trace.Coverage;
import claimtrail.web.api.CheckJson;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Checks claims against the corpus.
@Command(
        name = "check",
        description = "Checks a claim against the corpus: the sentences for and against it, and what they amount to.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = new JsonMapper();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day about which is asked, as in 2026-06-20.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--claims",
            paramLabel = "FILE",
            description = "Answers each line of a file: JSON objects with id, claim and as_of.")
    private @Nullable Path claims;

    @Parameters(arity = "0..*", paramLabel = "CLAIM", description = "The claim, as a sentence.")
    private final List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (claims == null && words.isEmpty()) {
            throw new IllegalArgumentException("which claim? Give a sentence, or a file of claims with --claims");
        }
        var output = new Output(spec.commandLine().getOut());
        try (var readers = commands.readers();
                var library = commands.filledLibrary()) {
            var answers = new Answers(readers.claimText(), library.tracer().coverage(), output);
            if (claims == null) {
                answers.print(String.join(" ", words), asOf, null);
            } else {
                for (var line : Files.readAllLines(claims)) {
                    answers.printLine(line);
                }
            }
        }
        return output.exitStatus();
    }

    /// Checks one claim after another against the same coverage.
    private record Answers(ClaimText reader, Coverage coverage, Output output) {

        void printLine(String line) throws IOException {
            if (line.isBlank()) {
                return;
            }
            var object = MAPPER.readTree(line);
            if (!object.path("claim").isTextual()) {
                output.print(failed(line, "this line is no JSON object with a claim"));
                return;
            }
            var claim = object.get("claim").asText();
            try {
                var day = object.path("as_of").isTextual()
                        ? LocalDate.parse(object.get("as_of").asText())
                        : null;
                print(
                        claim,
                        day,
                        object.path("id").isMissingNode()
                                ? null
                                : object.get("id").asText());
            } catch (DateTimeParseException noDay) {
                output.print(failed(claim, "as_of is no day such as 2026-06-20"));
            }
        }

        private static ObjectNode failed(String claim, String message) {
            var object = JsonNodeFactory.instance.objectNode().put("claim", claim);
            object.putObject("error").put("kind", "corrupt").put("message", message);
            return object;
        }

        void print(String claim, @Nullable LocalDate day, @Nullable String id) {
            var result = new ClaimChecker(coverage).check(reader.read(claim, day));
            ObjectNode json = CheckJson.of(result, coverage::find);
            if (id != null) {
                json.put("id", id);
            }
            output.print(json);
        }
    }
}
