package claimtrail.ingest.discover;

import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Source;
import claimtrail.ingest.fetch.CanonicalAddress;
import claimtrail.ingest.fetch.WrittenAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// The articles that a newsletter leads to: its links, without those that every newsletter has.
///
/// Many lead through the sender's counter, so an address tells little; what a link says tells more.
public final class NewsletterLinks {

    private static final int MOST_LINKS = 200;
    private static final int MOST_TITLE = 300;
    /// An article's title has some words; "Read more" behind it leads to the same place.
    private static final int FEWEST_WORDS = 3;
    private static final Pattern NOT_ARTICLES = notArticles();
    private static final Pattern WRITTEN = Pattern.compile("https?://[^\\s<>\"'\\])]+[^\\s<>\"'\\]).,;:!?]");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=([\\w.:+-]+)");
    private static final Pattern FILE = Pattern.compile("(?i).+\\.(jpe?g|png|gif|svg|webp|ico|css|js|mp[34])");
    private static final URI NOWHERE = URI.create("https://newsletter.invalid/");

    private NewsletterLinks() {}

    /// Those of one letter, each address once.
    ///
    /// @param contentType `text/html` or `text/plain`, with the character set where it is known
    public static List<Link> in(byte[] body, String contentType, Source source) {
        var links = new LinkedHashMap<URI, Link>();
        if (contentType.startsWith("text/html")) {
            inPage(body, charset(contentType), source, links);
        } else {
            inText(new String(body, charsetOr(contentType)), source, links);
        }
        return links.values().stream().limit(MOST_LINKS).toList();
    }

    private static void inPage(byte[] body, @Nullable String charset, Source source, Map<URI, Link> links) {
        try {
            var page = Jsoup.parse(new ByteArrayInputStream(body), charset, "");
            for (var anchor : page.select("a[href~=(?i)^\\s*https?:]")) {
                var title = anchor.text().strip();
                var said = title + " " + anchor.attr("title");
                if (title.split("\\s+").length >= FEWEST_WORDS
                        && !NOT_ARTICLES.matcher(said).find()) {
                    add(anchor.attr("href"), title, source, links);
                }
            }
        } catch (IOException neverFromBytes) {
            throw new UncheckedIOException(neverFromBytes);
        }
    }

    /// In a plain text an address stands below or behind its title; the line tells what it is for.
    private static void inText(String text, Source source, Map<URI, Link> links) {
        var before = "";
        for (var line : text.split("\\R", -1)) {
            var found = WRITTEN.matcher(line);
            var words = WRITTEN.matcher(line)
                    .replaceAll(" ")
                    .replaceAll("[\\s<>()*\\[\\]:-]+", " ")
                    .strip();
            var title = words.isEmpty() ? before : words;
            while (found.find()) {
                if (!NOT_ARTICLES.matcher(title).find()) {
                    add(found.group(), title, source, links);
                }
            }
            before = words.isEmpty() ? "" : words;
        }
    }

    private static void add(String written, String title, Source source, Map<URI, Link> links) {
        WrittenAddress.resolve(NOWHERE, written.strip())
                .map(CanonicalAddress::of)
                .map(TextAddress::of)
                .filter(NewsletterLinks::mayBeArticle)
                .ifPresent(address -> links.putIfAbsent(
                        address,
                        new Link(
                                address,
                                source.id(),
                                title.isEmpty() ? null : title.substring(0, Math.min(title.length(), MOST_TITLE)),
                                null,
                                null)));
    }

    private static boolean mayBeArticle(URI address) {
        var path = String.valueOf(address.getRawPath());
        var place = (address.getHost() + path).toLowerCase(Locale.ROOT);
        return (path.length() > 1 || address.getRawQuery() != null)
                && !FILE.matcher(path).matches()
                && !NOT_ARTICLES.matcher(place.replaceAll("[/_-]+", " ")).find();
    }

    private static @Nullable String charset(String contentType) {
        var named = CHARSET.matcher(contentType);
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalArgumentException notAName) {
            return null;
        }
    }

    private static Charset charsetOr(String contentType) {
        var named = charset(contentType);
        return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    }

    /// One pattern of all lines; each stands for words at their boundaries.
    private static Pattern notArticles() {
        try (var stream = NewsletterLinks.class.getResourceAsStream("not-newsletter-articles.txt")) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: not-newsletter-articles.txt");
            }
            var words = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Pattern.quote(line.strip()))
                    .toList();
            return Pattern.compile("(?iU)(?<![\\p{L}\\d])(?:" + String.join("|", words) + ")(?![\\p{L}\\d])");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
