package claimtrail.web.api;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value that is found when it is first asked for. Two threads that ask at once may both look, and get the same.
final class Once<T> {

    private final Supplier<T> source;
    private final AtomicReference<@Nullable T> found = new AtomicReference<>();

    Once(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        var known = found.get();
        if (known != null) {
            return known;
        }
        var value = source.get();
        found.set(value);
        return value;
    }
}
