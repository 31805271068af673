package claimtrail.index.search;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import claimtrail.index.lucene.ClaimSpans;
import claimtrail.index.lucene.Fields;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// Reads what is shown of matching documents.
final class HitReader {
    private final Set<String> abbreviations = WordFile.words("abbreviations.txt");

    List<Hit> read(IndexSearcher searcher, Query asked, ScoreDoc[] found) throws IOException {
        if (found.length == 0) {
            return List.of();
        }
        var stored = new HashMap<Integer, Document>();
        for (var one : found) {
            stored.put(one.doc, searcher.storedFields().document(one.doc));
        }
        var snippets = snippets(searcher, asked, found, stored);
        var hits = new ArrayList<Hit>();
        for (var i = 0; i < found.length; i++) {
            hits.add(hit(Objects.requireNonNull(stored.get(found[i].doc)), found[i], snippets.get(i)));
        }
        return hits;
    }

    private List<Snippet> snippets(IndexSearcher searcher, Query asked, ScoreDoc[] found, Map<Integer, Document> stored)
            throws IOException {
        var texts = new HashMap<Integer, String>();
        stored.forEach((number, document) -> texts.put(number, text(document, Fields.TEXT)));
        var numbers = Stream.of(found).mapToInt(one -> one.doc).toArray();
        var sentences = new SentenceHighlighter(searcher, texts, abbreviations).best(asked, numbers);
        var snippets = new ArrayList<Snippet>();
        for (var i = 0; i < found.length; i++) {
            var document = Objects.requireNonNull(stored.get(numbers[i]));
            var claims = ClaimSpans.read(text(document, Fields.CLAIM_SPANS));
            snippets.add(new SnippetChoice(text(document, Fields.TEXT), claims).of(sentences.get(i)));
        }
        return snippets;
    }

    private static Hit hit(Document document, ScoreDoc found, Snippet snippet) {
        return new Hit(
                new DocumentId(text(document, Fields.ID)),
                Optional.ofNullable(document.get(Fields.URL)).map(URI::create).orElse(null),
                text(document, Fields.INPUT),
                document.get(Fields.TITLE),
                Optional.ofNullable(document.get(Fields.DATE))
                        .map(PartialDate::new)
                        .orElse(null),
                document.get(Fields.PUBLISHER),
                DocumentKind.valueOf(text(document, Fields.TYPE).toUpperCase(Locale.ROOT)),
                Float.isNaN(found.score) ? 0 : found.score,
                snippet);
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNullElse(document.get(field), "");
    }
}
