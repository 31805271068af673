package claimtrail.corpus.store;

import java.time.Instant;

/// A search that is kept: each document is matched with it as it arrives.
///
/// @param id short, of letters and digits
/// @param query in the query language
/// @param muted whether its hits are kept without being shown elsewhere
public record Watch(String id, String name, String query, boolean muted, Instant created) {
    public Watch {
        if (!id.matches("[a-z0-9]{1,40}") || name.isBlank() || query.isBlank()) {
            throw new IllegalArgumentException("a watch needs an id, a name and a query: " + id);
        }
    }
}
