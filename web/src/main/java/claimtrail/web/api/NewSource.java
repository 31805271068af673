package claimtrail.web.api;

import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.Store;
import claimtrail.ingest.discover.OpmlFeed;
import claimtrail.ingest.discover.Probed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The settings with which something that was looked at may be followed.
public final class NewSource {

    private NewSource() {}

    /// The ids that are no longer free.
    public static Set<String> taken(Store store) {
        return store.sources().list().stream().map(Source::id).collect(Collectors.toSet());
    }

    /// A source named after its host, with an id that is free.
    public static Source of(Probed.Suggestion suggestion, Set<String> taken, boolean local) {
        var host = String.valueOf(suggestion.address().getHost()).replaceFirst("^www\\.", "");
        var named = new OpmlFeed(host, suggestion.address(), null, List.of()).source(taken, suggestion.rhythm());
        return new Source(
                named.id(),
                named.name(),
                suggestion.kind(),
                suggestion.address(),
                suggestion.selector(),
                named.yields(),
                suggestion.rhythm(),
                local);
    }
}
