package claimtrail.corpus.store;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the store knows of a capture without opening the archive.
///
/// @param id as in the archive
/// @param input name of the imported file, `null` for a fetched page
/// @param link the link that was asked for (its hints help reading), `null` for an import
/// @param digest SHA-256 of the body
public record CaptureRow(
        String id,
        URI address,
        @Nullable String input,
        @Nullable Link link,
        Instant at,
        String digest) {}
