package claimtrail.corpus.store;

import java.time.Instant;
import java.util.Locale;

/// Somebody who may log in.
///
/// @param name by which they log in: 1 to 64 letters, digits, points, hyphens and the like
/// @param password digest of the password with its salt and parameters, never the password
public record Account(String name, String password, Role role, Instant created) {

    public Account {
        if (!name.matches("[\\p{L}\\p{N}._@-]{1,64}")) {
            throw new IllegalArgumentException("a name has 1 to 64 letters, digits, points, hyphens, _ and @");
        }
    }

    /// What somebody may do; each may do what those before it may.
    public enum Role {
        /// Reads.
        READER,
        /// Decides about claims and names, saves searches.
        ANALYST,
        /// Changes what is followed.
        ADMIN;

        public boolean mayAll(Role needed) {
            return compareTo(needed) >= 0;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
