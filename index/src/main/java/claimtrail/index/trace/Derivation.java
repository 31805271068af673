package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Why a document is not original.
///
/// @param derivedFrom the earliest document of the same telling, `null` where only the credit is known
/// @param credit outlet that the document names as its source, as printed; `null` where it names none
/// @param score 0 to 1: how much of the shorter text is shared; 0 where only the credit is known
/// @param why one line in plain words
public record Derivation(
        DocumentId document,
        @Nullable DocumentId derivedFrom,
        @Nullable String credit,
        double score,
        Kind kind,
        String why) {

    /// How the telling was taken over.
    public enum Kind {
        /// Word for word.
        COPY,
        /// The same facts in other words.
        REWRITE,
        /// Word for word or nearly so, after an agency's or partner's text.
        SYNDICATED;

        /// The word of the public JSON.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
