package claimtrail.web.api;

import claimtrail.index.trace.Tracer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Keeps what was found across documents until one of them changes. Safe for use by several threads: two that come at
/// once may both look, and find the same.
public final class Traces {

    private final Tracer tracer;
    private final AtomicReference<@Nullable Traced> newest = new AtomicReference<>();

    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /// As the documents are now.
    public Traced now() {
        var coverage = tracer.coverage();
        var known = newest.get();
        if (known != null && known.coverage().change() == coverage.change()) {
            return known;
        }
        var traced = new Traced(coverage);
        newest.set(traced);
        return traced;
    }
}
