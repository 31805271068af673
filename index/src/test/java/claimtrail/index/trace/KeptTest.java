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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        var told = IntStream.range(0, 3).mapToObj(i -> page("told" + i, TOLD, "2026-06-0" + (3 - i), 41 + i));
        var all = Stream.concat(IntStream.range(0, 40).mapToObj(generated::document), told)
                .toList();
        var kept = Kept.nothing();
        var grown = Coverage.EMPTY;
        for (var stored : all) {
            grown = grown.with(List.of(stored), stored.change(), kept);
        }
        var atOnce = Coverage.of(all, 43);
        var one = grown;

        assertAll(
                () -> assertEquals(2, one.graph().all().size()),
                () -> assertEquals(atOnce.graph().all(), one.graph().all()),
                () -> assertEquals(propositions(atOnce), propositions(one)));
    }

    @Test
    void groupsStayWhereAClaimComesBetween() {
        var generated = new GeneratedCoverage();
        var there = IntStream.range(0, 30)
                .mapToObj(i -> generated.document(i, LocalDate.of(2026, i < 15 ? 1 : 3, 1)))
                .toList();
        var between = generated.document(50, LocalDate.of(2026, 2, 1));
        var kept = Kept.exactUpTo(0, 0);
        var grown = Coverage.EMPTY.with(there, 30, kept).with(List.of(between), 51, kept);
        var claims = grown.claims();

        assertEquals(
                new Grouping().of(claims.all(), claims.rarity()),
                kept.grouping().of(claims.all(), claims.rarity()));
    }

    @Test
    void textsMeetInWordsThatNobodyHeldBefore() {
        var one =
                Print.of(page("one", "Quillon told Varnett that Osmire wants Teldrak in Brumhaven.", "2026-06-01", 1));
        var other =
                Print.of(page("other", "In Brumhaven a Teldrak is what Osmire, says Quillon, hid.", "2026-06-02", 2));
        var meetings = new Meetings(Rarity.of(List.of()));
        meetings.add(one);
        meetings.add(other);

        assertEquals(Set.of(other.id()), meetings.of(one));
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
