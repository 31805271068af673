package claimtrail.ingest.extract;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a site is called: by its own word, and by its host.
///
/// @param keys letters and digits of the names, in lower case
record SiteNames(List<String> keys) {

    private static final int SHORTEST = 3;

    static SiteNames of(Optional<String> site, @Nullable URI address) {
        var host = address == null ? "" : Objects.requireNonNullElse(address.getHost(), "");
        return new SiteNames(
                Stream.of(site.orElse(""), host.replaceFirst("^www\\.", "").replaceFirst("\\.[a-z]+$", ""))
                        .map(Spaces::key)
                        .filter(name -> name.length() >= SHORTEST)
                        .toList());
    }

    /// Whether a text is one of the names, and nothing more.
    boolean isOneOf(String text) {
        return keys.contains(Spaces.key(text));
    }

    /// Whether a text is one of the names with something more, or most of one.
    boolean isAbout(String text) {
        var key = Spaces.key(text);
        return keys.stream()
                .anyMatch(name -> key.contains(name) || (name.contains(key) && 2 * key.length() > name.length()));
    }
}
