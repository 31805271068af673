package claimtrail.ingest.extract;

import claimtrail.corpus.archive.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Where an article that is cut into pages goes on.
public final class FurtherPages {

    /// Pages of one article that are followed.
    public static final int MOST = 20;

    private static final Pattern NEXT = Lexicon.alternatives("next-page.tsv");
    private static final int LONGEST_LABEL = 40;

    private FurtherPages() {}

    /// The address of a page of an article, named by another page of it.
    ///
    /// @param page any page of the article, as it came
    /// @param first where the article begins
    /// @param number of the page that is looked for, from 2
    public static Optional<URI> in(Response page, URI first, int number) {
        if (!MediaTypes.isWebType(page.mediaType()) || !mayName(page.body().bytes(), first, number)) {
            return Optional.empty();
        }
        var source =
                Charsets.decode(page.body().bytes(), page.header("Content-Type").orElse(""), true);
        return in(HtmlReader.parse(source.text(), page.address()), first, number);
    }

    /// Whether the address's last name stands on the page with the number behind it, which spares parsing most pages.
    private static boolean mayName(byte[] page, URI first, int number) {
        var path = String.valueOf(first.getRawPath()).replaceFirst("(?:\\.\\w{2,5}|/)$", "");
        var name = path.substring(path.lastIndexOf('/') + 1);
        return !name.isEmpty()
                && Pattern.compile(Pattern.quote(name) + "[\\w./?&;=,-]{0,24}[/=,_-]" + number + "\\b")
                        .matcher(new String(page, StandardCharsets.ISO_8859_1))
                        .find();
    }

    static Optional<URI> in(Document page, URI first, int number) {
        return page.select("link[rel~=next], a[href]").stream()
                .filter(FurtherPages::isNext)
                .flatMap(link -> PageNumber.of(first, number, link.attr("abs:href")).stream())
                .findFirst();
    }

    private static boolean isNext(Element link) {
        if (link.attr("rel").contains("next")) {
            return true;
        }
        var label = Spaces.collapse(link.text());
        return label.length() <= LONGEST_LABEL && NEXT.matcher(label).find();
    }
}
