package claimtrail.web.digest;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.trace.Coverage;
import claimtrail.index.trace.Origins;
import claimtrail.index.trace.Proposition;
import claimtrail.index.trace.Propositions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Which documents tell the same story. Each document tells one: the one that most documents tell of all that it says;
/// a copy tells what its origin tells; what nobody else tells is a story of its own.
final class StoryLines {

    private record Wide(Proposition proposition, List<DocumentId> documents) {}

    private final Map<DocumentId, String> lines;
    private final Map<String, List<StoredDocument>> tellers;

    private StoryLines(Map<DocumentId, String> lines, Map<String, List<StoredDocument>> tellers) {
        this.lines = lines;
        this.tellers = tellers;
    }

    static StoryLines of(Coverage coverage, Origins origins) {
        var widest = widest(new Propositions(coverage).all());
        var lines = HashMap.<DocumentId, String>newHashMap(coverage.documents().size());
        var tellers = new HashMap<String, List<StoredDocument>>();
        for (var stored : coverage.documents()) {
            var origin = origins.originOf(stored.document().id());
            var line = Objects.requireNonNullElse(widest.get(origin), origin.value());
            lines.put(stored.document().id(), line);
            tellers.computeIfAbsent(line, none -> new ArrayList<>()).add(stored);
        }
        return new StoryLines(lines, tellers);
    }

    /// The story that a document tells: the same name as long as the same document told it first.
    String line(DocumentId document) {
        return Objects.requireNonNull(lines.get(document));
    }

    /// Those who tell it, earliest first.
    List<StoredDocument> tellers(String line) {
        return tellers.getOrDefault(line, List.of());
    }

    private static Map<DocumentId, String> widest(List<Proposition> propositions) {
        var widest = new HashMap<DocumentId, String>();
        propositions.stream()
                .map(proposition -> new Wide(
                        proposition,
                        proposition
                                .evidence()
                                .map(Evidence::document)
                                .distinct()
                                .toList()))
                .filter(wide -> wide.documents.size() > 1)
                .sorted(Comparator.comparingInt((Wide wide) -> -wide.documents.size())
                        .thenComparing(wide -> wide.proposition.id()))
                .forEach(wide ->
                        wide.documents.forEach(document -> widest.putIfAbsent(document, wide.proposition.id())));
        return widest;
    }
}
