package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.discover.Reading.Unreadable;
import claimtrail.ingest.fetch.WrittenAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/// Reads a page that lists articles: the links of a selector, or those of the main part that look like articles.
final class ListingReader {

    private static final String MAIN = "main, [role=main], #main, #content, #main-content, .main-content";
    private static final String AROUND = "nav, header, footer, aside, form, [role=navigation], [role=banner],"
            + " [role=contentinfo], [role=complementary], [hidden], [aria-hidden=true]";
    private static final String TEASER = "article, li, tr, section, div";

    private ListingReader() {}

    static Reading read(byte[] body, @Nullable String charset, URI address, @Nullable String selector) {
        try {
            var page = Jsoup.parse(new ByteArrayInputStream(body), charset, address.toString());
            var base = WrittenAddress.resolve(address, page.baseUri()).orElse(address);
            return selector == null ? likely(page, base) : selected(page, base, selector);
        } catch (IOException unreadable) {
            return new Unreadable("no readable page: " + FeedXml.firstLine(unreadable));
        } catch (SelectorParseException wrong) {
            return new Unreadable("the selector is wrong: " + FeedXml.firstLine(wrong));
        }
    }

    private static Reading selected(Document page, URI base, String selector) {
        var links = new Elements();
        for (var element : page.select(selector)) {
            links.addAll(element.is("a[href]") ? new Elements(element) : element.select("a[href]"));
        }
        var entries = new LinkedHashMap<URI, Entry>();
        links.forEach(link -> target(link, base).ifPresent(to -> keepBest(entries, entry(to, link))));
        return reading(entries, links.isEmpty() ? "the selector matches no link: " + selector : null);
    }

    private static Reading likely(Document page, URI base) {
        page.select(AROUND).stream()
                .filter(element -> element.closest("article") == null)
                .toList()
                .forEach(Element::remove);
        var main = page.selectFirst(MAIN);
        var entries = new LinkedHashMap<URI, Entry>();
        for (var link : (main == null ? page.body() : main).select("a[href]")) {
            target(link, base)
                    .filter(to -> ArticleAddress.isLikely(to, base))
                    .ifPresent(to -> keepBest(entries, entry(to, link)));
        }
        return reading(entries, entries.isEmpty() ? "no link of the page looks like an article" : null);
    }

    private static Reading reading(Map<URI, Entry> entries, @Nullable String problem) {
        var problems = new ArrayList<String>();
        if (problem != null) {
            problems.add(problem);
        }
        if (entries.size() > Reading.MOST_ENTRIES) {
            problems.add("only the first " + Reading.MOST_ENTRIES + " of " + entries.size() + " were read");
        }
        return new Entries(
                "listing", entries.values().stream().limit(Reading.MOST_ENTRIES).toList(), List.of(), problems);
    }

    /// A teaser often links its picture, its headline and "read more" to one page: the longest text is the headline.
    private static void keepBest(Map<URI, Entry> entries, Entry entry) {
        entries.merge(entry.address(), entry, (first, second) -> length(second) > length(first) ? second : first);
    }

    private static int length(Entry entry) {
        return entry.title() == null ? 0 : entry.title().length();
    }

    private static Optional<URI> target(Element link, URI base) {
        return WrittenAddress.resolve(base, link.attr("href"))
                .filter(to -> to.getScheme().matches("(?i)https?"))
                .map(to -> URI.create(to.toString().split("#", 2)[0]));
    }

    private static Entry entry(URI address, Element link) {
        var heading = link.selectFirst("h1, h2, h3, h4, h5, h6");
        var title = (heading == null ? link : heading).text().strip();
        return new Entry(address, title.isEmpty() ? null : title, published(link), null);
    }

    /// The only dated `time` of the smallest part of the page around the link that has one.
    private static @Nullable PartialDate published(Element link) {
        for (var part = link.closest(TEASER); part != null; part = closestAbove(part)) {
            var times = part.select("time[datetime]");
            if (!times.isEmpty()) {
                return times.size() == 1
                        ? DateText.read(times.getFirst().attr("datetime")).orElse(null)
                        : null;
            }
        }
        return null;
    }

    private static @Nullable Element closestAbove(Element part) {
        return part.parent() == null || part.is("article, li, tr")
                ? null
                : part.parent().closest(TEASER);
    }
}
