package claimtrail.ingest.discover;

import claimtrail.corpus.store.Link;
import java.util.List;

/// What came of asking a source for its links.
public sealed interface Discovery {

    /// The source was read.
    ///
    /// @param links each address once, in the source's order
    /// @param format what the source turned out to be, such as `Atom 1.0`, `news sitemap`, `listing`
    /// @param problems what had to be mended or left out, a sentence each
    record Found(List<Link> links, String format, List<String> problems) implements Discovery {
        public Found {
            links = List.copyOf(links);
            problems = List.copyOf(problems);
        }
    }

    /// The source is as it was when it was read last.
    record Unchanged() implements Discovery {}

    /// The source could not be read.
    record Failed(String reason) implements Discovery {}
}
