package claimtrail.index.search;

import claimtrail.corpus.document.Span;
import java.util.List;

/// The sentence of a document that says most about a query; its first one where none says anything.
///
/// @param text verbatim, shortened with `…` where it is very long
/// @param marks the words of it that match, as offsets into `text`, in order
public record Snippet(String text, List<Span> marks) {
    public Snippet {
        marks = List.copyOf(marks);
    }
}
