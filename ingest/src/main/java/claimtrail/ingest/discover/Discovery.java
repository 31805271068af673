package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.Hub;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.SourceMemory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of asking a source for its links.
public sealed interface Discovery {

    /// The source was read.
    ///
    /// @param links each address once, in the source's order
    /// @param format what the source turned out to be, such as `Atom 1.0`, `news sitemap`, `listing`
    /// @param problems what had to be mended or left out, a sentence each
    /// @param memory to be given to the next visit, once the links are kept
    /// @param pages the source's own pages that were read, to be archived
    /// @param hub where the source tells at once of changes, `null` where it does not
    record Found(
            List<Link> links,
            String format,
            List<String> problems,
            SourceMemory memory,
            List<Response> pages,
            @Nullable Hub hub)
            implements Discovery {
        public Found {
            links = List.copyOf(links);
            problems = List.copyOf(problems);
            pages = List.copyOf(pages);
        }
    }

    /// The source is as it was when it was read last.
    record Unchanged() implements Discovery {}

    /// The source could not be read.
    ///
    /// @param retryAt when the server wants to be asked again, `null` where it does not say
    record Failed(String reason, @Nullable Instant retryAt) implements Discovery {}
}
