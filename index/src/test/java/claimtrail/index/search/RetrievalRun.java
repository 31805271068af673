package claimtrail.index.search;

import claimtrail.index.TestDocuments;
import claimtrail.index.lucene.DocumentIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Prints the answers to a file of queries over a file of passages, in the form of `claimtrail search --queries`.
///
///     RetrievalRun PASSAGES.jsonl QUERIES.tsv
final class RetrievalRun {
    private static final Pattern FIELD = Pattern.compile("\"(url|title|text)\": \"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");

    private RetrievalRun() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("retrieval");
        try (var index = DocumentIndex.open(folder)) {
            add(Path.of(arguments[0]), index);
            answer(Path.of(arguments[1]), new Searcher(index));
        }
    }

    private static void add(Path passages, DocumentIndex index) throws IOException {
        var change = 0L;
        for (var line : Files.readAllLines(passages, StandardCharsets.UTF_8)) {
            var fields = FIELD.matcher(line)
                    .results()
                    .collect(Collectors.toMap(field -> field.group(1), field -> plain(field.group(2))));
            var name = fields.getOrDefault("url", "").replace("https://obliqa.example/", "");
            index.add(TestDocuments.document(name, fields.getOrDefault("text", ""))
                    .titled(fields.getOrDefault("title", ""))
                    .stored(++change));
        }
        index.commit();
    }

    private static void answer(Path queries, Searcher searcher) throws IOException {
        for (var line : Files.readAllLines(queries, StandardCharsets.UTF_8)) {
            var tab = line.indexOf('\t');
            var result = searcher.search(SearchRequest.of(line.substring(tab + 1), 10));
            var hits = result.hits().stream()
                    .map(hit -> "{\"url\":\"https://obliqa.example/" + address(hit) + "\"}")
                    .collect(Collectors.joining(","));
            System.out.println("{\"id\":\"" + line.substring(0, tab) + "\",\"query\":\"\",\"total\":" + result.total()
                    + ",\"hits\":[" + hits + "]}");
        }
    }

    private static String address(Hit hit) {
        return hit.input();
    }

    private static String plain(String json) {
        return ESCAPE.matcher(json).replaceAll(escape -> {
            var sign = escape.group(1);
            var plain = sign.startsWith("u") && sign.length() == 5
                    ? String.valueOf((char) Integer.parseInt(sign.substring(1), 16))
                    : sign.equals("n") || sign.equals("t") ? " " : sign;
            return Matcher.quoteReplacement(plain);
        });
    }
}
