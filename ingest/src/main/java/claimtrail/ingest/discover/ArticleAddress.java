package claimtrail.ingest.discover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether an address looks like an article's, judged by its path alone.
final class ArticleAddress {

    private static final Set<String> NOT_ARTICLES = words("not-articles.txt");
    private static final Pattern NUMBERED = Pattern.compile(".*\\d{4,}.*");
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\d]+([-_][\\p{L}\\d]+){2,}(\\.\\w+)?");
    private static final Pattern FILE =
            Pattern.compile("(?i).+\\.(jpe?g|png|gif|svg|webp|css|js|mp[34]|ics|xml|rss|zip)");
    private static final Pattern DOCUMENT = Pattern.compile("(?i).+\\.(pdf|docx?|x?html?)");

    private ArticleAddress() {}

    /// Same host as the listing, not the listing itself, and a last segment like `court-lifts-export-ban`, `20260612`
    /// or
    /// `notice.pdf`.
    static boolean isLikely(URI address, URI listing) {
        if (!String.valueOf(address.getRawAuthority()).equalsIgnoreCase(listing.getRawAuthority())) {
            return false;
        }
        var segments = segments(address);
        if (segments.isEmpty()
                || segments.equals(segments(listing))
                || segments.stream().anyMatch(NOT_ARTICLES::contains)) {
            return false;
        }
        var last = segments.getLast();
        return !FILE.matcher(last).matches()
                && (SLUG.matcher(last).matches()
                        || NUMBERED.matcher(last).matches()
                        || DOCUMENT.matcher(last).matches()
                        || (address.getRawQuery() != null
                                && NUMBERED.matcher(address.getRawQuery()).matches())
                        || (segments.size() > 1 && last.length() >= 20));
    }

    private static List<String> segments(URI address) {
        return Arrays.stream(String.valueOf(address.getPath()).split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Set<String> words(String resource) {
        try (var stream = ArticleAddress.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
