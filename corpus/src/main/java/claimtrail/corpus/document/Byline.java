package claimtrail.corpus.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who wrote a document, and after whom.
///
/// @param authors as printed, one name each
/// @param credit the outlet that the document credits as its source ("via", "first reported by", a wire's name in the
///     dateline), as printed; `null` where it credits none
public record Byline(List<String> authors, @Nullable String credit) {

    public static final Byline NONE = new Byline(List.of(), null);

    public Byline {
        authors = List.copyOf(authors);
    }
}
