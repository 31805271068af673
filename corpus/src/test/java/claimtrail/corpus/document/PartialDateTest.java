package claimtrail.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @Test
    void aMonthStaysAMonth() {
        var june = new PartialDate("2026-06");

        assertEquals(LocalDate.of(2026, 6, 1), june.earliest());
        assertEquals(LocalDate.of(2026, 6, 30), june.latest());
    }

    @Test
    void aMomentIsADayInItsOwnZone() {
        var late = new PartialDate("2026-06-12T23:30:00-04:00");

        assertEquals(LocalDate.of(2026, 6, 12), late.earliest());
        assertEquals(Instant.parse("2026-06-13T03:30:00Z"), late.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-13", "2026-02-30", "12 June 2026", "2026-06-12T10:00"})
    void whatIsNoDateIsRefused(String text) {
        assertTrue(PartialDate.parse(text).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new PartialDate(text));
    }
}
