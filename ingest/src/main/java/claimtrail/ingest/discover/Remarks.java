package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a person should know of a source before following it, though nothing is broken.
final class Remarks {

    private static final Duration LONG_SILENCE = Duration.ofDays(180);

    private Remarks() {}

    static List<String> on(Entries read, Instant now) {
        if (!read.children().isEmpty()) {
            return List.of();
        }
        if (read.entries().isEmpty()) {
            return List.of("it has no entries now");
        }
        var remarks = new ArrayList<String>();
        var latest = read.entries().stream()
                .map(Remarks::date)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(PartialDate::instant));
        if (latest.isEmpty()) {
            remarks.add("none of its entries has a date: each article's own will be used");
        }
        latest.filter(date -> date.instant().isBefore(now.minus(LONG_SILENCE)))
                .ifPresent(date -> remarks.add("nothing new for long: its latest entry is of " + date.latest()));
        if (read.entries().stream().allMatch(entry -> entry.title() == null)
                && !read.format().contains("sitemap")) {
            remarks.add("none of its entries has a title");
        }
        return remarks;
    }

    private static @Nullable PartialDate date(Entry entry) {
        return entry.published() == null ? entry.modified() : entry.published();
    }
}
