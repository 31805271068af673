package claimtrail.web.digest;

import java.util.List;

/// The first of a list; what is left out is counted and can be reached.
///
/// @param more how many are left out
/// @param path where all of them are
public record Listed<T>(List<T> shown, int more, String path) {
    public Listed {
        shown = List.copyOf(shown);
    }

    static <T> Listed<T> first(int limit, List<T> all, String path) {
        return new Listed<>(all.subList(0, Math.min(limit, all.size())), Math.max(0, all.size() - limit), path);
    }

    static <T> Listed<T> none() {
        return new Listed<>(List.of(), 0, "/");
    }

    Listed<T> atMost(int limit) {
        return shown.size() <= limit ? this : new Listed<>(shown.subList(0, limit), more + shown.size() - limit, path);
    }

    /// How many there are in all.
    public int count() {
        return shown.size() + more;
    }
}
