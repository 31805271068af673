package claimtrail.ingest.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/// A page's `meta` elements: all values by name, property, itemprop or http-equiv in lower case.
record MetaTags(Map<String, List<String>> values) {

    private static final List<String> NAMES = List.of("name", "property", "itemprop", "http-equiv");

    static MetaTags of(Document page) {
        var values = new HashMap<String, List<String>>();
        for (var element : page.select("meta[content]")) {
            var content = element.attr("content").strip();
            for (var attribute : NAMES) {
                var name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    values.merge(name, List.of(content), MetaTags::joined);
                }
            }
        }
        return new MetaTags(values);
    }

    /// The first value of the first name that has one.
    Optional<String> first(String... names) {
        for (var name : names) {
            var found = values.get(name);
            if (found != null) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static List<String> joined(List<String> some, List<String> more) {
        var all = new java.util.ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
