package claimtrail.ingest.annotate;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is worked out when it is first asked for, once.
final class OnDemand<T> implements Supplier<T> {

    private final Supplier<T> work;
    private @Nullable T value;

    private OnDemand(Supplier<T> work) {
        this.work = work;
    }

    static <T> OnDemand<T> of(Supplier<T> work) {
        return new OnDemand<>(work);
    }

    @Override
    public synchronized T get() {
        var known = value;
        if (known == null) {
            known = work.get();
            value = known;
        }
        return known;
    }
}
