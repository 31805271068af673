package claimtrail.ingest.discover;

import claimtrail.ingest.fetch.WrittenAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// A link of a listing page, with where it stands in it.
///
/// @param target absolute, without fragment
record ListingLink(Element element, URI target) {

    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final Set<String> OF_ONE =
            Set.of("odd", "even", "first", "last", "alt", "active", "current", "featured", "sticky", "new");
    private static final int PLACES = 5;

    static Optional<ListingLink> of(Element link, URI base) {
        return WrittenAddress.resolve(base, link.attr("href"))
                .filter(to -> to.getScheme().matches("(?i)https?"))
                .map(to -> new ListingLink(link, URI.create(to.toString().split("#", 2)[0])));
    }

    /// Its place by the names and classes of the elements around it: equal for the links that a template repeats.
    String place() {
        var names = new ArrayList<String>();
        var at = element;
        for (int steps = 0; at != null && steps < PLACES; at = at.parent(), steps++) {
            names.add(at.normalName() + "." + kind(at));
        }
        return String.join("<", names);
    }

    /// The first class that is not of this one element, with numbers left out.
    private static String kind(Element element) {
        return Arrays.stream(NUMBERS.matcher(element.className()).replaceAll("").split("\\s+", -1))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !OF_ONE.contains(name))
                .findFirst()
                .orElse("");
    }

    /// Host and first step of the path: articles of one kind share them.
    String area() {
        var path = List.of(String.valueOf(target.getRawPath()).split("/", 4));
        var step = path.size() > 2 ? NUMBERS.matcher(path.get(1)).replaceAll("#") : "";
        return target.getRawAuthority() + "/" + step;
    }
}
