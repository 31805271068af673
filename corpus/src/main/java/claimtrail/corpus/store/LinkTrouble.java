package claimtrail.corpus.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A link of which nothing came, and why.
///
/// @param attempts tries that failed
/// @param problem the last try's, in one line
public record LinkTrouble(URI address, @Nullable String title, LinkState state, int attempts, String problem) {}
