package claimtrail.web.example;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A site of the example web while it is running.
///
/// @param id short slug, `ledger`
/// @param name as its pages print it
/// @param home its front page
/// @param kind how its texts are found
/// @param addresses what to follow in order to find them
/// @param selector for a listing: CSS selector of its links
/// @param yields what sort of documents it leads to
public record ExampleSite(
        String id,
        String name,
        URI home,
        ExampleKind kind,
        List<URI> addresses,
        @Nullable String selector,
        DocumentKind yields) {

    public ExampleSite {
        addresses = List.copyOf(addresses);
    }

    /// The site as sources to follow, `example-ledger` and so on.
    ///
    /// @param every how often each is asked
    public List<Source> sources(Duration every) {
        return sources(Rhythm.every(every));
    }

    /// The site as sources to follow, each in the same rhythm.
    public List<Source> sources(Rhythm rhythm) {
        return addresses.stream()
                .map(address ->
                        new Source("example-" + id, name, kind.sourceKind(), address, selector, yields, rhythm, true))
                .toList();
    }
}
