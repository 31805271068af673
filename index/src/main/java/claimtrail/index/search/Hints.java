package claimtrail.index.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search says about its query beside the problems.
///
/// @param synonyms what was searched for together with what was asked
/// @param instead the query with words that the coverage has, where it lacks some; `null` where it lacks none
public record Hints(List<Synonym> synonyms, @Nullable String instead) {
    static final Hints NONE = new Hints(List.of(), null);

    public Hints {
        synonyms = List.copyOf(synonyms);
    }

    /// Another name that was searched for too.
    ///
    /// @param asked the words of the query
    /// @param near whether it is only something near, which counts less
    public record Synonym(String asked, String other, boolean near) {}
}
