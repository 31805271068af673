package claimtrail.index.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.PartialDate;
import org.junit.jupiter.api.Test;

class AskedDayTest {

    private static String day(String text) {
        return AskedDay.in(text).map(PartialDate::text).orElse("none");
    }

    @Test
    void readsADayBeforeItsMonth() {
        assertEquals("2021-03-04", day("The order was sent on 4 March 2021."));
    }

    @Test
    void readsADayAfterItsMonth() {
        assertEquals("2021-03-04", day("On March 4, 2021 the order was sent."));
    }

    @Test
    void aMonthAloneIsNoDay() {
        assertEquals("none", day("The order was sent in March 2021."));
    }

    @Test
    void theWordsOfADayAreKnown() {
        assertTrue(AskedDay.stems(new PartialDate("2021-03-04")).contains("2021"));
    }
}
