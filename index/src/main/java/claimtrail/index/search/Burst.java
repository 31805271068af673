package claimtrail.index.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of time with more coverage than the time before let expect.
///
/// @param end last day
/// @param count matching documents in it
/// @param fresh what is told of in it and was hardly told of before: names, then steps of a measure's life
/// @param headline title of its first document, `null` where none has one
public record Burst(
        LocalDate start,
        LocalDate end,
        long count,
        List<String> fresh,
        @Nullable String headline) {
    public Burst {
        fresh = List.copyOf(fresh);
    }
}
