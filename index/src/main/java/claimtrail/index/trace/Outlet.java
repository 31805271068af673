package claimtrail.index.trace;

import claimtrail.corpus.document.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The name of an outlet, comparable: `The Example Post` and `example post` are one.
record Outlet(String name) {

    /// Nameless, and so equal to no outlet that somebody credits.
    static final Outlet NONE = new Outlet("");

    static Outlet named(@Nullable String name) {
        return name == null ? NONE : new Outlet(String.join(" ", withoutArticle(Words.plain(name))));
    }

    static Outlet publishing(Metadata metadata) {
        return named(metadata.publisher());
    }

    /// The outlet that the document names as its source; none where it names itself.
    static Outlet credited(Metadata metadata) {
        var credited = named(metadata.byline().credit());
        return credited.equals(publishing(metadata)) ? NONE : credited;
    }

    boolean known() {
        return !name.isEmpty();
    }

    private static List<String> withoutArticle(List<String> words) {
        return !words.isEmpty() && words.getFirst().equals("the") ? words.subList(1, words.size()) : words;
    }
}
