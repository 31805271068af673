package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadQueriesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "wafer \"port | 6 | a quotation mark has no partner",
                "(wafer | 1 | a parenthesis is not closed",
                "wafer) port | 5 | a parenthesis is closed that was never opened",
                "colour:wafer | 0 | there is no field colour",
                "wafer date:2026-13-45 | 11 | 2026-13-45 is no date",
                "wafer date:[yesterday TO 2026] | 11 | yesterday is no date",
                "wafer date:[2026 | 11 | a range is written",
                "wafer source:[a TO b] | 13 | only date:, published: and seen:",
                "wafer frame:colour | 12 | no frame is called colour",
                "wafer type:blog | 11 | no type is called blog",
                "*wafer | 0 | a word cannot begin with",
                "w*r wafer | 0 | need at least 2 letters before them",
                "wafer /(a+)+b/ | 6 | regular expressions are not searched",
                "wafer status:gone | 13 | no status is called gone",
                "wafer origin:maybe | 13 | origin: is followed by yes",
                "wafer seen:soon | 11 | soon is no date",
                "wafer po*r*t*u*v*w*x | 6 | a word may have 5",
            })
    void saysWhatIsWrongWhereAndAnswersTheRest(String query, int position, String message) throws IOException {
        try (var corpus = Corpus.of(folder, document("a", "A wafer w r, a colour wafer, at port"))) {
            var result = corpus.search(query);

            assertTrue(result.problems().getFirst().message().contains(message), result.problems()::toString);
            assertEquals(position, result.problems().getFirst().position());
            assertEquals(1, result.total());
        }
    }

    @Test
    void readsOnlyTheBeginningOfAVeryLongQuery() throws IOException {
        try (var corpus = Corpus.of(folder, document("a", "A wafer"))) {
            assertTrue(corpus.messages("wafer ".repeat(17_000))
                    .contains("only the first 4000 characters of the query were read"));
        }
    }

    @Test
    void searchesOnlyTheFirstOfTenThousandClauses() throws IOException {
        var clauses = IntStream.range(0, 10_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
        try (var corpus = Corpus.of(folder, document("a", "w7"))) {
            assertEquals(1, corpus.search(clauses).total());
            assertTrue(corpus.messages(clauses)
                    .contains("only the first 100 words and phrases of the query were searched"));
        }
    }

    @Test
    void readsNoDeeperThanTwentyLevels() throws IOException {
        try (var corpus = Corpus.of(folder, document("a", "wafer"))) {
            assertFalse(corpus.search("(".repeat(1_900) + "wafer" + ")".repeat(1_900))
                    .problems()
                    .isEmpty());
        }
    }

    @Test
    void takesControlCharactersForSpaces() throws IOException {
        try (var corpus = Corpus.of(folder, document("a", "A wafer at port"))) {
            assertEquals(1, corpus.search("wafer\u0000port\u001b\ud800").total());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "()",
                ")(",
                "AND",
                "OR OR",
                "NOT",
                "-",
                "--",
                "+",
                "~",
                "*",
                "?",
                "title:",
                "title:\"\"",
                "a AND",
                "[* TO *]",
                "date:[* TO *]",
                "date:-",
                "date:(2026 OR x)",
                "/(a+)+$/",
                "\\",
                "a\\",
                "^",
                "wafer^9",
                "{!x}",
                "title:(",
                "title:title:x",
                "NOT NOT NOT wafer",
                "date:[+999999999-01-01 TO *]",
                "\"a\"~999",
                "entity:*",
                "-(-(-x))",
                "::",
                ":x",
                "source:",
                "🚢",
                "%00",
                "a~9"
            })
    void answersAnything(String query) throws IOException {
        try (var corpus = Corpus.of(folder, document("a", "A wafer").published("2026-01-01"))) {
            var result = corpus.search(query);

            assertEquals(query, result.query());
            assertEquals(
                    List.of(),
                    new Timeline(corpus.index())
                            .of(new TimelineRequest(query, Interval.DAY, List.of())).bars().stream()
                                    .filter(bar -> bar.count() > 1)
                                    .toList());
        }
    }

    @Test
    void pagesNoDeeperThanItCan() throws IOException {
        try (var corpus = Corpus.of(folder, document("a", "wafer"))) {
            var request = new SearchRequest("wafer", Integer.MAX_VALUE, Integer.MAX_VALUE, Order.RELEVANCE, List.of());

            assertEquals(List.of(), corpus.names(request));
        }
    }
}
