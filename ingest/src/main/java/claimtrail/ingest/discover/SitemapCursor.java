package claimtrail.ingest.discover;

import claimtrail.ingest.discover.Reading.Child;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How far the sitemaps of an index were read: all that changed before a moment, but for some.
///
/// In the memory of its source: `2026-06-20T08:00:00Z https://example.org/missed.xml ...`.
///
/// @param since `null` before the first visit
/// @param missed sitemaps that have to be read whatever their date
record SitemapCursor(@Nullable Instant since, Set<URI> missed) {

    private static final SitemapCursor NONE = new SitemapCursor(null, Set.of());
    private static final int MOST_MISSED = 1_000;
    /// Clocks differ, and so do days around the world.
    private static final Duration DOUBT = Duration.ofHours(14);

    SitemapCursor {
        missed = Set.copyOf(missed);
    }

    /// What the last visit left; the beginning where that is nothing or something else.
    static SitemapCursor parse(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        try {
            var words = text.split(" ", -1);
            var missed = Arrays.stream(words).skip(1).map(URI::create).collect(Collectors.toSet());
            return new SitemapCursor(Instant.parse(words[0]), missed);
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return NONE;
        }
    }

    /// After a visit.
    static SitemapCursor at(Instant moment, List<URI> missed) {
        return new SitemapCursor(
                moment, missed.stream().limit(MOST_MISSED).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    String text() {
        return since + missed.stream().map(address -> " " + address).collect(Collectors.joining());
    }

    /// Whether the sitemap may hold something that was not read.
    boolean wants(Child child) {
        if (since == null || child.modified() == null || missed.contains(child.address())) {
            return true;
        }
        var written = child.modified();
        var latest = written.text().length() > 10
                ? written.instant().plus(Duration.ofHours(1))
                : written.latest()
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .plus(DOUBT);
        return !latest.isBefore(since);
    }
}
