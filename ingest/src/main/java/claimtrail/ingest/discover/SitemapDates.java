package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The dates of an address of a sitemap as they are written; crawler-commons makes UTC moments of them.
record SitemapDates(
        @Nullable PartialDate published, @Nullable PartialDate modified) {

    private static final SitemapDates NOTHING = new SitemapDates(null, null);
    private static final Pattern ENTRY = Pattern.compile("<(?:[\\w-]{1,20}:)?(?:url|sitemap)\\s*>");
    private static final Pattern ADDRESS = element("loc");
    private static final Pattern MODIFIED = element("lastmod");
    private static final Pattern PUBLISHED = element("publication_date");

    /// What is said of an address, which a parser may have written anew.
    static SitemapDates of(String address, Map<String, SitemapDates> written) {
        return written.getOrDefault(address, NOTHING);
    }

    /// By address, for as many entries as are read.
    static Map<String, SitemapDates> in(byte[] plain) {
        var byAddress = new HashMap<String, SitemapDates>();
        var text = new String(plain, StandardCharsets.UTF_8);
        var starts = ENTRY.matcher(text);
        int from = starts.find() ? starts.end() : -1;
        while (from >= 0 && byAddress.size() < SitemapReader.MOST_ENTRIES) {
            boolean more = starts.find();
            var entry = text.substring(from, more ? starts.start() : text.length());
            content(ADDRESS, entry).ifPresent(address -> byAddress.put(address, read(entry)));
            from = more ? starts.end() : -1;
        }
        return byAddress;
    }

    private static SitemapDates read(String entry) {
        return new SitemapDates(
                content(PUBLISHED, entry).flatMap(DateText::read).orElse(null),
                content(MODIFIED, entry).flatMap(DateText::read).orElse(null));
    }

    private static Pattern element(String name) {
        return Pattern.compile("<(?:[\\w-]{1,20}:)?" + name + "\\s*>\\s*(?:<!\\[CDATA\\[)?([^<\\]]{1,4000})");
    }

    private static Optional<String> content(Pattern element, String entry) {
        var found = element.matcher(entry);
        return found.find() ? Optional.of(Parser.unescapeEntities(found.group(1).strip(), false)) : Optional.empty();
    }
}
