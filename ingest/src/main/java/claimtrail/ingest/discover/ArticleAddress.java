package claimtrail.ingest.discover;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether an address looks like an article's, judged by its path alone.
final class ArticleAddress {

    private static final Set<String> NOT_ARTICLES = Set.copyOf(Words.lines("not-articles.txt"));
    /// Words of these that stand before an article's own name as well.
    private static final Set<String> KEEPS_ARTICLES = Set.of("archive", "archives", "newsletter", "newsletters");

    private static final Pattern NUMBERED = Pattern.compile(".*\\d{4,}.*");
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\d]+([-_][\\p{L}\\d]+){2,}(\\.\\w+)?");
    private static final Pattern FILE =
            Pattern.compile("(?i).+\\.(jpe?g|png|gif|svg|webp|css|js|mp[34]|ics|xml|rss|zip)");
    private static final Pattern DOCUMENT = Pattern.compile("(?i).+\\.(pdf|docx?|x?html?)");

    private ArticleAddress() {}

    /// Same host as the listing, not the listing itself, and a last segment like `court-lifts-export-ban`,
    /// `20260612` or `notice.pdf`.
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

    /// Whether it is surely no article: a picture, the site's entrance, a page above the listing, or one that its
    /// address names as something else (`/tag/chips`, `/about`).
    static boolean isNone(URI address, URI listing) {
        var segments = segments(address);
        if (segments.isEmpty() || FILE.matcher(segments.getLast()).matches()) {
            return true;
        }
        boolean above = isSameSite(address, listing)
                && address.getRawQuery() == null
                && segments.size() <= segments(listing).size()
                && segments.equals(segments(listing).subList(0, segments.size()));
        var kind = segments.size() > 1 ? segments.get(segments.size() - 2) : "";
        return above
                || NOT_ARTICLES.contains(segments.getLast())
                || (NOT_ARTICLES.contains(kind) && !KEEPS_ARTICLES.contains(kind));
    }

    /// Whether both are of one site, whatever part of it.
    static boolean isSameSite(URI address, URI listing) {
        return site(address).equals(site(listing));
    }

    private static String site(URI address) {
        var host = String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static List<String> segments(URI address) {
        return Arrays.stream(String.valueOf(address.getPath()).split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.toLowerCase(Locale.ROOT))
                .toList();
    }
}
