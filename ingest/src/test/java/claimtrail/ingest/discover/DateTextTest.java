package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import claimtrail.corpus.document.PartialDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-12T08:15:30-04:00 | 2026-06-12T08:15:30-04:00",
                "2026-06-12T08:15:30Z | 2026-06-12T08:15:30Z",
                "2026-06-12T08:15:30.250+0200 | 2026-06-12T08:15:30+02:00",
                "2026-06-12T08:15:30 | 2026-06-12",
                "2026-06-12 | 2026-06-12",
                "2026-06 | 2026-06",
                "2026 | 2026",
                "Fri, 12 Jun 2026 08:15:30 GMT | 2026-06-12T08:15:30Z",
                "Fri, 12 Jun 2026 08:15:30 -0400 | 2026-06-12T08:15:30-04:00",
                "Fri, 12 Jun 2026 08:15:30 EDT | 2026-06-12T08:15:30-04:00",
                "12 June 26 08:15 UT | 2026-06-12T08:15Z",
                "Fri, 12 Jun 2026 08:15:30 XYZ | 2026-06-12",
                "Fri, 12 Jun 2026 | 2026-06-12",
                "June 12, 2026 | 2026-06-12",
                "Fri, 12 Jun 2026 08:15:30 A | 2026-06-12",
                "12-Jun-2026 | 2026-06-12",
                "Fri Jun 12 08:15:30 EDT 2026 | 2026-06-12T08:15:30-04:00",
                "Freitag, 12. Juni 2026 08:15 | 2026-06-12",
                "12 août 2026 | 2026-08-12",
                "12 de junio de 2026 | 2026-06-12",
                "2026年6月12日 | 2026-06-12",
                "12.06.2026 | 2026-06-12",
                "12th June 2026 | 2026-06-12",
                "June 12, 2026 at 8:15 p.m. EDT | 2026-06-12T20:15-04:00",
                "2026-06-12 08:15:30 +0000 | 2026-06-12T08:15:30Z",
                "2026-06-12 08:15:30 UTC | 2026-06-12T08:15:30Z",
                "2026/6/2 | 2026-06-02",
                "20260612T081530Z | 2026-06-12",
                "Fri, 12 Jun 2026 24:00:00 GMT | 2026-06-13T00:00Z",
                "1781252130 | 2026-06-12T08:15:30Z",
                "06/13/2026 | 2026-06-13",
                "13/06/2026 | 2026-06-13",
            })
    void readsTheDateAsPreciselyAsItIsWritten(String written, String date) {
        assertEquals(Optional.of(new PartialDate(date)), DateText.read(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30",
                "Fri, 31 Feb 2026 10:00:00 GMT",
                "12/06/2026",
                "99",
                "12 xyz 2026",
                "32.13.2026"
            })
    void readsNothingElse(String written) {
        assertEquals(Optional.empty(), DateText.read(written));
    }
}
