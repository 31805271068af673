package claimtrail.index.trace;

import claimtrail.corpus.store.StoredDocument;
import java.util.List;

/// A document with all that is worked out from it alone: what it costs once, however often the picture around it
/// changes.
///
/// @param claims as the document itself tells them, in order
record Worked(Print print, List<Said> claims) {

    Worked {
        claims = List.copyOf(claims);
    }

    static Worked of(StoredDocument stored) {
        return new Worked(
                Print.of(stored),
                stored.reading().claims().stream()
                        .map(claim -> Said.of(stored, claim))
                        .toList());
    }

    StoredDocument stored() {
        return print.stored();
    }

    /// Whether it is the same document at the same change.
    boolean holds(StoredDocument other) {
        return stored().change() == other.change()
                && stored().document().id().equals(other.document().id());
    }
}
