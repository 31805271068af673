package claimtrail.index.search;

import claimtrail.index.lucene.DocumentIndex;
import java.io.IOException;
import java.util.List;

/// Counts coverage over time. Safe for use by several threads.
public final class Timeline {
    public Timeline(DocumentIndex index) {}

    public TimelineResult of(TimelineRequest request) throws IOException {
        return new TimelineResult(List.of(), 0, List.of());
    }
}
