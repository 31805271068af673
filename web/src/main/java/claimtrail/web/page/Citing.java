package claimtrail.web.page;

import claimtrail.corpus.store.StoredDocument;
import claimtrail.web.api.Traced;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who cites a provision.
final class Citing {

    private Citing() {}

    /// The documents that cite the provision or something below it, earliest first.
    static List<StoredDocument> documents(String citation, Traced traced) {
        return traced.coverage().documents().stream()
                .filter(stored -> stored.reading().citations().stream()
                        .anyMatch(cited -> within(cited.citation().text(), citation)))
                .toList();
    }

    /// How many documents cite each paragraph of it.
    static Map<String, Long> byParagraph(String citation, List<StoredDocument> documents) {
        var counts = new TreeMap<String, Long>();
        for (var stored : documents) {
            stored.reading().citations().stream()
                    .map(cited -> cited.citation().text())
                    .filter(text -> within(text, citation))
                    .distinct()
                    .forEach(text -> counts.merge(text, 1L, Long::sum));
        }
        return counts;
    }

    /// `15 CFR 744.23(a)` is within `15 CFR 744.23`, `15 CFR 744.230` is not.
    private static boolean within(String text, String citation) {
        return text.startsWith(citation)
                && (text.length() == citation.length() || "(. ".indexOf(text.charAt(citation.length())) >= 0);
    }
}
