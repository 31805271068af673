package claimtrail.corpus.store;

import org.jspecify.annotations.Nullable;

/// What is remembered from one visit of a source to the next.
///
/// @param etag the last answer's `ETag`, as it came
/// @param lastModified the last answer's `Last-Modified`, as it came
/// @param cursor how far a register was read, in its reader's own words
public record SourceMemory(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String cursor) {

    /// Before the first visit.
    public static final SourceMemory NONE = new SourceMemory(null, null, null);
}
