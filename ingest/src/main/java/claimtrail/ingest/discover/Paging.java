package claimtrail.ingest.discover;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Links to further pages of a listing, or to the same one in another order.
final class Paging {

    private static final Set<String> WORDS = Set.copyOf(Words.lines("paging.txt"));
    private static final Pattern SIGNS = Pattern.compile("[\\d\\s.,…«»‹›<>→←|-]*");
    private static final String AROUND =
            "[class*=paginat], [class*=pager], .page-numbers, .nav-links, [aria-label*=agination]";

    private Paging() {}

    static boolean is(Element link, URI target, URI listing) {
        var text = link.text().toLowerCase(Locale.ROOT).strip();
        boolean named = WORDS.contains(text.replaceAll("[«»‹›<>→←]", "").strip());
        return link.attr("rel").matches("(?i)(next|prev|first|last)")
                || named
                || (!text.isEmpty() && SIGNS.matcher(text).matches())
                || (Objects.equals(target.getRawPath(), listing.getRawPath())
                        && Objects.equals(target.getRawAuthority(), listing.getRawAuthority())
                        && (target.getRawQuery() == null || text.length() < 20))
                || link.closest(AROUND) != null;
    }
}
