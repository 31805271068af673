package claimtrail.web.api;

import claimtrail.index.trace.Tracer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Keeps what was found across documents until one of them changes. Safe for use by several threads.
///
/// Comparing documents takes longer than a reader likes to wait, so while a newer picture is being made, the
/// one before is shown.
public final class Traces {

    private final Tracer tracer;
    private final AtomicReference<@Nullable Traced> newest = new AtomicReference<>();
    private final AtomicBoolean renewing = new AtomicBoolean();

    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /// As the documents are now, or were a moment ago.
    public Traced now() {
        var known = newest.get();
        if (known == null) {
            var first = new Traced(tracer.coverage());
            newest.compareAndSet(null, first);
            return first;
        }
        if (known.coverage().change() != tracer.lastChange() && renewing.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("comparing-documents").start(this::renew);
        }
        return known;
    }

    private void renew() {
        try {
            var traced = new Traced(tracer.coverage());
            traced.complete();
            newest.set(traced);
        } finally {
            renewing.set(false);
        }
    }
}
