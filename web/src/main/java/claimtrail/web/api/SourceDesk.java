package claimtrail.web.api;

import claimtrail.ingest.discover.Probe;
import claimtrail.ingest.pipeline.Subscriptions;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the pages of the sources need beside the store.
///
/// @param probe looks at an address before it becomes a source
/// @param subscriptions hears what hubs send; `null` where no hub can reach the site
/// @param listProblems what is wrong with the list of sources in the data folder, a sentence each
/// @param metrics the figures of the running program as Prometheus reads them
public record SourceDesk(
        Probe probe,
        @Nullable Subscriptions subscriptions,
        Supplier<List<String>> listProblems,
        Supplier<String> metrics) {}
