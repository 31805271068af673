package claimtrail.index.search;

import claimtrail.index.GeneratedCoverage;
import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.BareIndex;
import claimtrail.index.lucene.DocumentIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Measures the search beside bare Lucene and SQLite's FTS5 on the same generated coverage, as ratios of one run.
///
///     SearchBenchmark DOCUMENTS [FOLDER]
final class SearchBenchmark {
    private static final int BATCH = 500;
    private static final int QUERIES = 120;
    private static final int ROUNDS = 5;
    private static final int SAVED = 10_000;
    private static final int LARGEST_FTS = 100_000;

    private final int documents;
    private final Path folder;
    private final GeneratedCoverage coverage = new GeneratedCoverage();
    private final List<String> queries =
            IntStream.range(0, QUERIES).mapToObj(coverage::query).toList();

    private SearchBenchmark(int documents, Path folder) {
        this.documents = documents;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = arguments.length > 1
                ? Files.createDirectories(Path.of(arguments[1]))
                : Files.createTempDirectory("search-benchmark");
        new SearchBenchmark(Integer.parseInt(arguments[0]), folder).run();
    }

    private void run() throws Exception {
        print("documents", documents, "");
        var shown = new long[2];
        try (var bare = new BareIndex(folder.resolve("bare"));
                var index = DocumentIndex.open(folder.resolve("index"))) {
            write(bare, index, shown);
            print("index throughput, share of bare Lucene", (double) shown[0] / shown[1], "aim 0.7 or more");
            print("documents a second", documents * 1e9 / shown[1], "");
            try (var reader = bare.reader()) {
                search(reader, index);
            }
            timeline(index);
            savedSearches(index);
        }
        if (documents <= LARGEST_FTS) {
            fullTextOfSqlite();
        }
        var runtime = Runtime.getRuntime();
        System.gc();
        print(
                "heap after all, MB",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                "of at most " + runtime.maxMemory() / 1_000_000);
    }

    /// Batch by batch in turn, so that both see the same machine; making the text is not counted.
    private void write(BareIndex bare, DocumentIndex index, long[] nanos) throws IOException {
        for (var first = 0; first < documents; first += BATCH) {
            var batch = IntStream.range(first, Math.min(documents, first + BATCH))
                    .mapToObj(coverage::document)
                    .toList();
            var start = System.nanoTime();
            bare.add(batch);
            var middle = System.nanoTime();
            for (var document : batch) {
                index.add(document);
            }
            nanos[0] += middle - start;
            nanos[1] += System.nanoTime() - middle;
        }
        bare.commit();
        index.commit();
    }

    private void search(DirectoryReader reader, DocumentIndex index) throws Exception {
        var searcher = new Searcher(index);
        var bare = new IndexSearcher(reader);
        bare.setSimilarity(Analysis.similarity());
        var questions = new Question.Reader();
        var translated = queries.stream()
                .map(query ->
                        questions.read(query, List.of(), () -> Relations.NONE).query())
                .toList();
        var times = new double[3][ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            times[0][round] = millis(() -> {
                for (var query : translated) {
                    bare.search(query, new TopScoreDocCollectorManager(10, null, Integer.MAX_VALUE));
                }
                return true;
            });
            times[1][round] = millis(() -> {
                for (var query : translated) {
                    bare.search(query, 10);
                }
                return true;
            });
            times[2][round] = millis(() -> {
                for (var query : queries) {
                    searcher.search(SearchRequest.of(query, 10));
                }
                return true;
            });
        }
        print("a query with facets and snippets, ms", best(times[2]) / QUERIES, "");
        print("the same, times bare Lucene that counts all hits", best(times[2]) / best(times[0]), "aim 1.5 or less");
        print("the same, times bare Lucene that stops early", best(times[2]) / best(times[1]), "");
    }

    private void timeline(DocumentIndex index) throws Exception {
        var timeline = new Timeline(index);
        var times = new double[ROUNDS * 2];
        for (var round = 0; round < times.length; round++) {
            times[round] = millis(() -> timeline.of(new TimelineRequest("", Interval.WEEK, List.of())));
        }
        print("a timeline over all documents, ms", best(times), "aim 60 or less at a million");
    }

    /// Against one searcher over that document alone, asked all the queries one after the other.
    private void savedSearches(DocumentIndex index) throws Exception {
        var questions = new Question.Reader();
        var saved =
                IntStream.range(0, SAVED).mapToObj(i -> coverage.savedSearch(i)).toList();
        var document = coverage.document(documents + 1);
        var all = new HashMap<String, String>();
        for (var i = 0; i < saved.size(); i++) {
            all.put("q" + i, saved.get(i));
        }
        var translated = saved.stream()
                .map(query ->
                        questions.read(query, List.of(), () -> Relations.NONE).query())
                .toList();
        try (var standing = StandingQueries.open(index.snapshots());
                var alone = new BareIndex(folder.resolve("alone"))) {
            standing.put(all);
            alone.add(List.of(document));
            alone.commit();
            try (var reader = alone.reader()) {
                var bare = new IndexSearcher(reader);
                var times = new double[2][ROUNDS * 2];
                for (var round = 0; round < ROUNDS * 2; round++) {
                    times[0][round] = millis(() -> {
                        for (var query : translated) {
                            bare.count(query);
                        }
                        return true;
                    });
                    times[1][round] = millis(() -> standing.matching(document));
                }
                print("a document with 10,000 saved searches, ms", best(times[1]), "");
                print("running them all, times that", best(times[0]) / best(times[1]), "aim 20 or more");
            }
        }
    }

    private void fullTextOfSqlite() throws Exception {
        var file = folder.resolve("fts.db");
        Files.deleteIfExists(file);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("create virtual table f using fts5(title, text, tokenize = 'porter')");
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement("insert into f values (?, ?)")) {
                for (var i = 0; i < documents; i++) {
                    var document = coverage.document(i).document();
                    insert.setString(1, document.metadata().titleText());
                    insert.setString(2, document.text());
                    insert.executeUpdate();
                }
            }
            connection.commit();
            try (var index = DocumentIndex.open(folder.resolve("index"));
                    var ask = connection.prepareStatement(
                            "select rowid, snippet(f, 1, '', '', '', 30) from f where f match ? order by bm25(f) limit 10")) {
                var searcher = new Searcher(index);
                var times = new double[2][ROUNDS];
                for (var round = 0; round < ROUNDS; round++) {
                    times[0][round] = millis(() -> {
                        for (var query : queries) {
                            ask.setString(1, query);
                            read(ask);
                        }
                        return true;
                    });
                    times[1][round] = millis(() -> {
                        for (var query : queries) {
                            searcher.search(SearchRequest.of(query, 10));
                        }
                        return true;
                    });
                }
                print(
                        "SQLite FTS5 with snippets and no facets, times this",
                        best(times[0]) / best(times[1]),
                        "aim above 1");
            }
        }
    }

    private static void read(PreparedStatement ask) throws SQLException {
        try (var rows = ask.executeQuery()) {
            while (rows.next()) {
                rows.getString(2);
            }
        }
    }

    private static double millis(Callable<?> work) throws Exception {
        var start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double best(double[] times) {
        return Arrays.stream(times).min().orElseThrow();
    }

    private static void print(String what, double value, String aim) {
        System.out.printf(Locale.ROOT, "%-60s %10.2f  %s%n", what, value, aim);
    }
}
