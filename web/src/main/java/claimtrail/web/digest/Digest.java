package claimtrail.web.digest;

import claimtrail.index.trace.TextChange;
import java.util.List;

/// What one digest says, in the order in which it says it.
///
/// @param play how the most important measures stand
/// @param turns what flipped or became disputed
/// @param official new official texts, and those that changed
/// @param searches what is new for each saved search
/// @param edits articles that were changed after they were published
/// @param coverage sources that failed or went quiet
public record Digest(
        Heading heading,
        List<PlayLine> play,
        Listed<Turn> turns,
        Listed<Text> official,
        List<SearchNews> searches,
        Listed<Text> edits,
        Listed<Trouble> coverage) {

    public Digest {
        play = List.copyOf(play);
        searches = List.copyOf(searches);
    }

    /// What stands above it.
    ///
    /// @param title such as `Monday, 15 June 2026`
    /// @param period from when to when it tells
    public record Heading(String title, String period) {}

    /// How a measure stands.
    ///
    /// @param standing such as `lifted since 30 June 2026`
    /// @param citations sentences that say so
    public record PlayLine(Reference measure, String standing, List<Reference> citations) {
        public PlayLine {
            citations = List.copyOf(citations);
        }
    }

    /// A change in what is known of a measure.
    ///
    /// @param brief for a subject: `lifted (was eased)`
    /// @param text the same at length
    public record Turn(Reference measure, String brief, String text, List<Reference> citations) {
        public Turn {
            citations = List.copyOf(citations);
        }
    }

    /// A text that is new or was changed.
    ///
    /// @param note who published it, when, and what sort of change it is
    /// @param changes the first paragraphs that differ
    public record Text(Reference document, String note, Listed<TextChange> changes) {}

    /// What is new for a saved search.
    ///
    /// @param copies articles that only repeat stories which were told before
    /// @param elsewhere stories that stand under another search of the same digest
    public record SearchNews(Reference search, Listed<Story> stories, int copies, int elsewhere) {}

    /// What several documents tell.
    ///
    /// @param headline title of the earliest, with the way to it
    /// @param articles documents that tell it, copies included
    /// @param fresh how many of them are new, where it was told before; 0 where it was not
    /// @param earliest who told it first
    public record Story(Reference headline, int articles, int origins, int fresh, Reference earliest) {

        /// `5 articles, 2 origins`.
        public String counts() {
            return articles
                    + (articles == 1 ? " article, " : " articles, ")
                    + origins
                    + (origins == 1 ? " origin" : " origins")
                    + (fresh == 0 ? "" : ", " + fresh + " new since you read of it");
        }
    }

    /// A source that does not bring what it should.
    public record Trouble(Reference source, String text) {}

    /// Whether nothing changed.
    public boolean quiet() {
        return items() == 0;
    }

    /// How many things changed.
    public int items() {
        return turns.count()
                + official.count()
                + searches.stream().mapToInt(search -> search.stories().count()).sum()
                + edits.count()
                + coverage.count();
    }

    /// The same with no more than some of each list; what is left out is counted and can be reached.
    Digest atMost(int limit) {
        return new Digest(
                heading,
                play,
                turns.atMost(limit),
                official.atMost(limit),
                searches.stream()
                        .map(news ->
                                new SearchNews(news.search, news.stories.atMost(limit), news.copies, news.elsewhere))
                        .toList(),
                edits.atMost(limit),
                coverage.atMost(limit));
    }
}
