package claimtrail.web.app;

import claimtrail.index.search.Order;
import claimtrail.index.search.SearchRequest;
import claimtrail.web.api.Export;
import claimtrail.web.api.Grouping;
import claimtrail.web.api.SearchJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// Searches the corpus.
@Command(
        name = "search",
        description = "Searches the corpus and prints one JSON object for each query.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "-n", paramLabel = "HITS", description = "How many hits to print (default: ${DEFAULT-VALUE}).")
    private int hits = 10;

    @Option(names = "--queries", paramLabel = "FILE", description = "Answers each line of a file.")
    private @Nullable Path queries;

    @Option(names = "--order", paramLabel = "ORDER", description = "relevance, newest or oldest.")
    private Order order = Order.RELEVANCE;

    @Option(names = "--by", paramLabel = "WHAT", description = "document, or story: copies under their origin.")
    private Grouping by = Grouping.DOCUMENT;

    @Option(
            names = "--export",
            paramLabel = "FORMAT",
            description = "Writes every hit, however many there are, as csv or jsonl.")
    private Export.@Nullable Format export;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Words, \"phrases\", field:value, AND, OR, NOT.")
    private final List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (hits < 0 || hits > 10_000) {
            throw new IllegalArgumentException("-n takes a number from 0 to 10000");
        }
        if (queries == null && words.isEmpty()) {
            throw new IllegalArgumentException(
                    "what is to be searched? Give a query, or a file of queries with --queries");
        }
        var output = new Output(spec.commandLine().getOut());
        try (var library = commands.filledLibrary()) {
            var searcher = library.searcher();
            for (var query : queries == null ? List.of(String.join(" ", words)) : Files.readAllLines(queries)) {
                var request = new SearchRequest(query, 0, hits, order, List.of(), by == Grouping.STORY, null);
                if (export == null) {
                    output.print(SearchJson.of(searcher.search(request)));
                } else {
                    Export.write(searcher, request, export, spec.commandLine().getOut());
                    spec.commandLine().getOut().flush();
                }
            }
        }
        return output.exitStatus();
    }
}
