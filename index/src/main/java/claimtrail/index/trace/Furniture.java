package claimtrail.index.trace;

import claimtrail.corpus.store.StoredDocument;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Sentences that stand on several pages of one site and so belong to none of them: teasers, boxes, footers.
///
/// The title of another page is one from the first time on; any other sentence when pages repeat it. A page's own
/// title is never furniture.
record Furniture(Map<String, Map<String, Integer>> pagesBySite, Map<String, Set<String>> titlesBySite) {

    private static final int REPEATED = 3;
    private static final int ENOUGH_FOR_A_TEASER = 20;

    static Furniture of(Collection<Worked> documents) {
        var pages = new HashMap<String, Map<String, Integer>>();
        var titles = new HashMap<String, Set<String>>();
        for (var worked : documents) {
            var site = site(worked.stored());
            var counts = pages.computeIfAbsent(site, none -> new HashMap<>());
            worked.claims().stream()
                    .map(Furniture::sentence)
                    .distinct()
                    .forEach(sentence -> counts.merge(sentence, 1, Integer::sum));
            titles.computeIfAbsent(site, none -> new HashSet<>()).add(title(worked.stored()));
        }
        return new Furniture(pages, titles);
    }

    /// The claims that the document makes itself.
    List<Said> without(Worked worked) {
        var site = site(worked.stored());
        var own = title(worked.stored());
        var counts = pagesBySite.getOrDefault(site, Map.of());
        var titles = titlesBySite.getOrDefault(site, Set.of());
        return worked.claims().stream()
                .filter(said -> {
                    var sentence = sentence(said);
                    return site.isEmpty()
                            || sentence.equals(own)
                            || (counts.getOrDefault(sentence, 0) < REPEATED && !titles.contains(sentence));
                })
                .toList();
    }

    private static String sentence(Said said) {
        return said.claim().sentence().text().strip();
    }

    private static String title(StoredDocument stored) {
        var title = Objects.requireNonNullElse(stored.document().metadata().titleText(), "")
                .strip();
        return title.length() < ENOUGH_FOR_A_TEASER ? "" : title;
    }

    /// Host and port of the page; empty where it has no address.
    private static String site(StoredDocument stored) {
        var url = stored.document().url();
        return url == null ? "" : Objects.requireNonNullElse(url.getAuthority(), "");
    }
}
