package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.store.Hub;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.SourceKind;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an address or a file turned out to be when it was looked at before it becomes a source.
public sealed interface Probed {

    /// Where it was found in the end.
    URI address();

    /// What is wrong with it, in words for its keeper.
    List<String> problems();

    /// How it would best be followed, the best first; empty where it cannot.
    List<Suggestion> suggestions();

    /// Links can be read in it.
    ///
    /// @param kind as which a source reads it: a feed, a sitemap, a listing or a register
    /// @param format such as `RSS 2.0`, `news sitemap`, `listing`
    /// @param entries in its order
    /// @param hub where it tells at once of changes, `null` where it does not
    record Followable(
            URI address,
            SourceKind kind,
            String format,
            List<Seen> entries,
            @Nullable Hub hub,
            List<String> problems,
            List<Suggestion> suggestions)
            implements Probed {
        public Followable {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
            suggestions = List.copyOf(suggestions);
        }
    }

    /// A page that names feeds: these are better than the page.
    record NamesFeeds(URI address, List<NamedFeed> feeds, List<String> problems, List<Suggestion> suggestions)
            implements Probed {
        public NamesFeeds {
            feeds = List.copyOf(feeds);
            problems = List.copyOf(problems);
            suggestions = List.copyOf(suggestions);
        }
    }

    /// Nothing that can be followed, and why.
    record Nothing(URI address, String reason) implements Probed {
        @Override
        public List<String> problems() {
            return List.of(reason);
        }

        @Override
        public List<Suggestion> suggestions() {
            return List.of();
        }
    }

    /// One entry that would be read.
    record Seen(
            URI address,
            @Nullable String title,
            @Nullable PartialDate published,
            @Nullable PartialDate modified) {}

    /// Settings for a source.
    ///
    /// @param why a sentence
    /// @param selector of a listing's links; `null` has them found anew at each visit
    /// @param rhythm guessed from the dates of the entries
    record Suggestion(
            String why,
            URI address,
            SourceKind kind,
            @Nullable String selector,
            Rhythm rhythm) {}
}
