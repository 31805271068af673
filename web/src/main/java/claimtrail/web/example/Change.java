package claimtrail.web.example;

import java.time.Instant;
import java.util.List;

/// What an outlet does to a text after it has published it.
sealed interface Change {

    /// The instant of the story at which it happens.
    Instant at();

    /// Words are exchanged without a word about it.
    record Edited(Instant at, List<Replacement> replacements) implements Change {
        public Edited {
            replacements = List.copyOf(replacements);
        }
    }

    /// Words are exchanged, and a note says so.
    record Corrected(Instant at, List<Replacement> replacements, String note) implements Change {
        public Corrected {
            replacements = List.copyOf(replacements);
        }
    }

    /// The text is taken down.
    record Deleted(Instant at) implements Change {}

    /// Old words and new ones, in the title or in the text.
    record Replacement(String old, String fresh) {}
}
