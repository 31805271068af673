package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.Span;
import claimtrail.index.TestDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearcherTest {
    private static final TestDocuments ORDER = document("order", "The bureau sent a letter about two models.");
    private static final TestDocuments CHIPS = document("chips", "Makers of chips wait for letters from the bureau.");
    private static final TestDocuments WINE = document("wine", "A good year for wine.");

    @TempDir
    Path folder;

    @Test
    void findsDocumentsThatHaveAllOfAFewWords() throws IOException {
        try (var corpus = Corpus.of(folder, ORDER, CHIPS, WINE)) {
            assertEquals(List.of("chips"), corpus.names("bureau chips"));
        }
    }

    @Test
    void findsOtherFormsOfAWord() throws IOException {
        try (var corpus = Corpus.of(folder, CHIPS, WINE)) {
            assertEquals(List.of("chips"), corpus.names("bureau's chip maker"));
        }
    }

    @Test
    void tellsTheCountryFromThePronoun() throws IOException {
        var country = document("country", "The U.S. has ordered it.");
        var pronoun = document("pronoun", "They told us nothing.");
        try (var corpus = Corpus.of(folder, country, pronoun)) {
            assertEquals(List.of("country"), corpus.names("US"));
        }
    }

    @Test
    void findsAnOfficeByItsOtherName() throws IOException {
        var named = document("named", "The Bureau of Industry and Security answered.");
        var other = document("other", "An industry of security, far from any bureau.");
        try (var corpus = Corpus.of(folder, named, other)) {
            assertEquals(List.of("named"), corpus.names("BIS"));
        }
    }

    @Test
    void findsAnAbbreviationByTheFullName() throws IOException {
        try (var corpus = Corpus.of(folder, document("short", "BIS answered."), WINE)) {
            assertEquals(List.of("short"), corpus.names("bureau of industry and security"));
        }
    }

    @Test
    void putsAnExactWordingBeforeANearOne() throws IOException {
        var near = document("near", "The export control directive names two models and nobody else.");
        var exact = document("exact", "The export ban names two models and nobody else.");
        try (var corpus = Corpus.of(folder, near, exact)) {
            assertEquals(List.of("exact", "near"), corpus.names("export ban"));
        }
    }

    @Test
    void keepsTheOrderOfAPhrase() throws IOException {
        var right = document("right", "It asked for an interim final rule.");
        var wrong = document("wrong", "The final interim was no rule.");
        try (var corpus = Corpus.of(folder, right, wrong)) {
            assertEquals(List.of("right"), corpus.names("\"interim final\""));
        }
    }

    @Test
    void letsWordsOfAPhraseStandApartWhereAsked() throws IOException {
        var apart = document("apart", "The rule on chips that is final.");
        try (var corpus = Corpus.of(folder, apart)) {
            assertEquals(List.of("apart"), corpus.names("\"rule final\"~10"));
        }
    }

    @Test
    void findsNoPhraseAcrossTitleAndText() throws IOException {
        try (var corpus = Corpus.of(folder, document("a", "licence here").titled("New export"))) {
            assertEquals(List.of(), corpus.names("\"export licence\""));
        }
    }

    @Test
    void putsADocumentFirstThatSaysItInTheTitle() throws IOException {
        var passing = document("passing", "Among many things there was a wafer and a boat.");
        var about = document("about", "Among many things there was a wafer and a boat.")
                .titled("Wafer seized");
        try (var corpus = Corpus.of(folder, passing, about)) {
            assertEquals(List.of("about", "passing"), corpus.names("wafer"));
        }
    }

    @Test
    void findsEitherSideOfAnOr() throws IOException {
        try (var corpus = Corpus.of(folder, ORDER, CHIPS, WINE)) {
            assertEquals(2, corpus.search("chips OR wine").total());
        }
    }

    @Test
    void leavesOutWhatAMinusNames() throws IOException {
        try (var corpus = Corpus.of(folder, ORDER, CHIPS, WINE)) {
            assertEquals(List.of("order"), corpus.names("bureau -chips"));
        }
    }

    @Test
    void leavesOutOfEverythingWhatNotNames() throws IOException {
        try (var corpus = Corpus.of(folder, ORDER, WINE)) {
            assertEquals(List.of("order"), corpus.names("NOT wine"));
        }
    }

    @Test
    void findsTheBeginningOfAWord() throws IOException {
        try (var corpus = Corpus.of(folder, ORDER, WINE)) {
            assertEquals(List.of("order"), corpus.names("bur*"));
        }
    }

    @Test
    void findsAWordThatIsSpeltAlmostSo() throws IOException {
        try (var corpus = Corpus.of(folder, ORDER, WINE)) {
            assertEquals(List.of("order"), corpus.names("bureua~"));
        }
    }

    @Test
    void answersALongQuestionByMostOfItsWords() throws IOException {
        try (var corpus = Corpus.of(folder, ORDER, CHIPS, WINE)) {
            assertEquals(
                    "order",
                    corpus.names("What did the bureau send in the letter about models of wine and chips?")
                            .getFirst());
        }
    }

    @Test
    void givesTheNewestFirstWhereNothingIsAsked() throws IOException {
        var old = document("old", "One.").published("2025-01-15");
        var recent = document("recent", "Two.").published("2026-06-12T10:00:00Z");
        var undated = document("undated", "Three.");
        try (var corpus = Corpus.of(folder, old, undated, recent)) {
            assertEquals(List.of("recent", "old", "undated"), corpus.names(""));
        }
    }

    @Test
    void putsUndatedDocumentsLastInBothOrders() throws IOException {
        var old = document("old", "One order.").published("2025-01");
        var undated = document("undated", "Two orders.");
        var recent = document("recent", "An order.").published("2026");
        try (var corpus = Corpus.of(folder, old, undated, recent)) {
            assertEquals(
                    List.of("old", "recent", "undated"),
                    corpus.names(new SearchRequest("order", 0, 10, Order.OLDEST, List.of())));
            assertEquals(
                    List.of("recent", "old", "undated"),
                    corpus.names(new SearchRequest("order", 0, 10, Order.NEWEST, List.of())));
        }
    }

    @Test
    void givesTheNextPage() throws IOException {
        var one = document("one", "A.").published("2026-03-01");
        var two = document("two", "B.").published("2026-02-01");
        var three = document("three", "C.").published("2026-01-01");
        try (var corpus = Corpus.of(folder, one, two, three)) {
            assertEquals(List.of("two"), corpus.names(new SearchRequest("", 1, 1, Order.RELEVANCE, List.of())));
        }
    }

    @Test
    void saysWhatIsKnownOfAHit() throws IOException {
        var document = document("rule", "Text of a rule.")
                .titled("A rule")
                .by("The Register")
                .published("2025-01-15")
                .of(DocumentKind.OFFICIAL);
        try (var corpus = Corpus.of(folder, document)) {
            var hit = corpus.search("rule").hits().getFirst();

            assertEquals(TestDocuments.id("rule"), hit.document());
            assertEquals("https://example.org/rule", String.valueOf(hit.url()));
            assertEquals("A rule", hit.title());
            assertEquals("2025-01-15", String.valueOf(hit.published()));
            assertEquals("The Register", hit.publisher());
            assertEquals(DocumentKind.OFFICIAL, hit.kind());
            assertTrue(hit.score() > 0);
        }
    }

    @Test
    void showsTheSentenceThatMatchesWithItsWordsMarked() throws IOException {
        var text = "Nothing happened in May. The U.S. Commerce Department stopped the wafers. It rained.";
        try (var corpus = Corpus.of(folder, document("a", text).titled("Wafers"))) {
            var snippet = corpus.search("wafer").hits().getFirst().snippet();

            assertEquals("The U.S. Commerce Department stopped the wafers.", snippet.text());
            assertEquals(List.of(new Span(41, 47)), snippet.marks());
        }
    }

    @Test
    void prefersAClaimAmongSentencesThatFit() throws IOException {
        var claim = "The letter bars the chips.";
        var document = document("a", "Some talk of chips is here. " + claim)
                .claiming(claim, Frame.PROHIBIT, Modality.ASSERTED, null);
        try (var corpus = Corpus.of(folder, document)) {
            assertEquals(
                    claim, corpus.search("chips").hits().getFirst().snippet().text());
        }
    }

    @Test
    void shortensALongSentenceAroundTheMatch() throws IOException {
        var text = "word ".repeat(200) + "wafer " + "word ".repeat(200);
        try (var corpus = Corpus.of(folder, document("a", text))) {
            var snippet = corpus.search("wafer").hits().getFirst().snippet();

            assertTrue(snippet.text().length() < 400, snippet.text());
            assertEquals("wafer", snippet.marks().getFirst().of(snippet.text()));
        }
    }

    @Test
    void showsTheOpeningWhereNoWordIsAsked() throws IOException {
        try (var corpus = Corpus.of(folder, ORDER)) {
            assertEquals(
                    new Snippet("The bureau sent a letter about two models.", List.of()),
                    corpus.search("").hits().getFirst().snippet());
        }
    }

    @Test
    void answersAnEmptyIndexWithNothing() throws IOException {
        try (var corpus = Corpus.of(folder)) {
            assertEquals(
                    new SearchResult("x", 0, List.of(), Map.of(), List.of(), Hints.NONE, List.of(), null),
                    corpus.search("x"));
        }
    }
}
