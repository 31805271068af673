package claimtrail.ingest.discover;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A feed of a list that somebody brings along.
///
/// @param name as the list calls it
/// @param address canonical, of `http` or `https`
/// @param site the page that the feed belongs to
/// @param categories its folders (`Trade/Europe`) and its own categories
public record OpmlFeed(String name, URI address, @Nullable URI site, List<String> categories) {

    private static final int LONGEST_ID = 40;

    public OpmlFeed {
        categories = List.copyOf(categories);
    }

    /// The same feed as it stands a second time.
    OpmlFeed with(OpmlFeed again) {
        var all = Stream.concat(categories.stream(), again.categories.stream())
                .distinct()
                .toList();
        return new OpmlFeed(name, address, site == null ? again.site : site, all);
    }

    /// A source that follows it.
    ///
    /// @param taken ids of other sources
    public Source source(Set<String> taken, Rhythm rhythm) {
        return new Source(id(taken), name, SourceKind.FEED, address, null, DocumentKind.ARTICLE, rhythm, false);
    }

    private String id(Set<String> taken) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var cut = plain.substring(0, Math.min(LONGEST_ID, plain.length())).replaceAll("-+$", "");
        var id = cut.isEmpty() ? "feed" : cut;
        int number = 2;
        var free = id;
        while (taken.contains(free)) {
            free = id + "-" + number++;
        }
        return free;
    }
}
