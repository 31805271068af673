package claimtrail.index.trace;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.GeneratedCoverage;
import claimtrail.index.TestDocuments;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is kept between two pictures must not be seen in them.
class KeptTest {

    private static final String TOLD = IntStream.range(0, 40)
            .mapToObj(i -> "The bureau told exporter%d of rule%d on shipment%d. ".formatted(i, i, i))
            .collect(Collectors.joining());
    private static final String OTHERWISE = IntStream.range(0, 40)
            .mapToObj(i -> "No harbour%d has seen vessel%d under flag%d. ".formatted(i, i, i))
            .collect(Collectors.joining());

    private static StoredDocument page(String name, String text, String day, long change) {
        return TestDocuments.document(name, text).titled(name).published(day).stored(change);
    }

    private static Map<DocumentId, DocumentId> origins(Coverage coverage) {
        return coverage.graph().all().stream().collect(Collectors.toMap(Derivation::document, Derivation::derivedFrom));
    }

    private static DocumentId id(String name) {
        return page(name, TOLD, "2026-01-01", 1).document().id();
    }

    private static List<List<String>> propositions(Coverage coverage) {
        return coverage.sameClaims().all().stream()
                .map(proposition -> proposition
                        .evidence()
                        .map(Evidence::claim)
                        .map(claim -> claim.id())
                        .sorted()
                        .toList())
                .toList();
    }

    @Test
    void documentsThatComeOneByOneMakeThePictureOfAll() {
        var generated = new GeneratedCoverage();
        var all = IntStream.range(0, 40).mapToObj(generated::document).toList();
        var kept = Kept.nothing();
        var grown = Coverage.EMPTY;
        for (var stored : all) {
            grown = grown.with(List.of(stored), stored.change(), kept);
        }
        var atOnce = Coverage.of(all, 40);
        var one = grown;

        assertAll(
                () -> assertEquals(atOnce.graph().all(), one.graph().all()),
                () -> assertEquals(propositions(atOnce), propositions(one)));
    }

    @Test
    void groupsStayWhereAnEarlierClaimComesBetween() {
        var generated = new GeneratedCoverage();
        var later = IntStream.range(0, 30)
                .mapToObj(i -> generated.document(i, LocalDate.of(2026, 3, 1)))
                .toList();
        var earlier = generated.document(50, LocalDate.of(2025, 1, 1));
        var kept = Kept.exactUpTo(0, 0);
        var grown = Coverage.EMPTY.with(later, 30, kept).with(List.of(earlier), 99, kept);
        var rarity = grown.claims().rarity();

        assertEquals(
                new Grouping()
                        .of(grown.claims().all(), rarity).stream()
                                .map(List::size)
                                .toList(),
                kept.grouping().of(grown.claims().all(), rarity).stream()
                        .map(List::size)
                        .toList());
    }

    @Test
    void aDocumentThatLosesItsOriginFindsAnother() {
        var kept = Kept.exactUpTo(0, 0);
        var first = page("first", TOLD, "2026-06-01", 1);
        var second = page("second", TOLD, "2026-06-02", 2);
        var third = page("third", TOLD, "2026-06-03", 3);
        var before = Coverage.EMPTY.with(List.of(first, second, third), 3, kept);
        var after = before.with(List.of(page("first", OTHERWISE, "2026-06-01", 4)), 4, kept);

        assertAll(
                () -> assertEquals(Map.of(id("second"), id("first"), id("third"), id("first")), origins(before)),
                () -> assertEquals(Map.of(id("third"), id("second")), origins(after)));
    }

    @Test
    void anEarlierDocumentThatComesLateBecomesTheOrigin() {
        var kept = Kept.exactUpTo(0, 0);
        var second = page("second", TOLD, "2026-06-02", 1);
        var third = page("third", TOLD, "2026-06-03", 2);
        var before = Coverage.EMPTY.with(List.of(second, third), 2, kept);
        var after = before.with(List.of(page("first", TOLD, "2026-06-01", 3)), 3, kept);

        assertAll(
                () -> assertEquals(Map.of(id("third"), id("second")), origins(before)),
                () -> assertEquals(id("first"), after.graph().originOf(id("second"))),
                () -> assertEquals(id("first"), after.graph().originOf(id("third"))),
                () -> assertTrue(after.graph().of(id("first")).isEmpty()));
    }
}
