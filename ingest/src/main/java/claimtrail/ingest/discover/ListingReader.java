package claimtrail.ingest.discover;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/// Reads a page that lists articles: the links of a selector, else those that the page repeats in one place like
/// articles, else all of its main part that look like articles by their addresses.
final class ListingReader {

    private static final String MAIN = "main, [role=main], #main, #content, #main-content, .main-content";
    private static final String AROUND = "nav, header, footer, aside, form, [role=navigation], [role=banner],"
            + " [role=contentinfo], [role=complementary], [hidden], [aria-hidden=true]";

    private ListingReader() {}

    static Reading read(byte[] body, @Nullable String charset, URI address, @Nullable String selector) {
        try {
            var page = Jsoup.parse(new ByteArrayInputStream(body), charset, address.toString());
            var base = WrittenAddress.resolve(address, page.baseUri()).orElse(address);
            return selector == null ? learned(page, base) : selected(page, base, selector);
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
        return reading(
                page,
                links.stream()
                        .flatMap(link -> ListingLink.of(link, base).stream())
                        .toList(),
                "the selector matches no link: " + selector);
    }

    private static Reading learned(Document page, URI base) {
        page.select(AROUND).stream()
                .filter(element -> element.closest("article") == null && element.selectFirst("main, article") == null)
                .toList()
                .forEach(Element::remove);
        var found = page.selectFirst(MAIN);
        var part = found == null ? page.body() : found;
        var articles = new LinkGroups(page, part, base).articles();
        return reading(
                page, articles.isEmpty() ? likely(part, base) : articles, "no link of the page looks like an article");
    }

    private static List<ListingLink> likely(Element part, URI base) {
        return part.select("a[href]").stream()
                .flatMap(link -> ListingLink.of(link, base).stream())
                .filter(link -> ArticleAddress.isLikely(link.target(), base))
                .toList();
    }

    private static Reading reading(Document page, List<ListingLink> links, String otherwise) {
        var teasers = new Teasers(page, links);
        var entries = new LinkedHashMap<URI, Entry>();
        for (var link : links) {
            if (entries.size() < Reading.MOST_ENTRIES || entries.containsKey(link.target())) {
                entries.merge(link.target(), entry(link, teasers), ListingReader::better);
            }
        }
        var problems = new ArrayList<String>();
        if (entries.isEmpty()) {
            problems.add(otherwise);
        }
        if (entries.size() == Reading.MOST_ENTRIES) {
            problems.add("only the first " + Reading.MOST_ENTRIES + " were read");
        }
        return new Entries("listing", List.copyOf(entries.values()), problems);
    }

    private static Entry entry(ListingLink link, Teasers teasers) {
        var title = teasers.title(link);
        return new Entry(link.target(), title.isEmpty() ? null : title, teasers.date(link), null);
    }

    /// A teaser often links its picture, its headline and "read more" to one page: the longest text is the headline.
    private static Entry better(Entry first, Entry second) {
        var title = length(second) > length(first) ? second.title() : first.title();
        return new Entry(
                first.address(), title, first.published() == null ? second.published() : first.published(), null);
    }

    private static int length(Entry entry) {
        return entry.title() == null ? 0 : entry.title().length();
    }
}
