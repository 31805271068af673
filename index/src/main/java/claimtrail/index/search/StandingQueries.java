package claimtrail.index.search;

import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.DocumentFields;
import claimtrail.index.lucene.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.monitor.HighlightsMatch;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/// Queries that wait for documents: a document is matched with all of them at once, and only those are run whose rarest
/// word it has (Lucene's Monitor). Safe for use by several threads.
public final class StandingQueries implements AutoCloseable {
    private static final int WORDS = 8;

    private final Monitor monitor;
    private final Question.Reader questions = new Question.Reader();

    private StandingQueries(Monitor monitor) {
        this.monitor = monitor;
    }

    public static StandingQueries open() throws IOException {
        return new StandingQueries(new Monitor(Analysis.analyzer(), new TermFilteredPresearcher()));
    }

    /// A query that a document matches.
    ///
    /// @param id of the query
    /// @param why what of the document matched, in words
    public record Match(String id, String why) {}

    /// Adds queries, each in place of the one of its id, and says what could not be read in them.
    ///
    /// @param queries in the query language, by id
    public List<QueryProblem> put(Map<String, String> queries) throws IOException {
        var problems = new ArrayList<QueryProblem>();
        var all = new ArrayList<MonitorQuery>();
        new TreeMap<>(queries).forEach((id, query) -> {
            var question = questions.read(query, List.of(), () -> Relations.LATER);
            problems.addAll(question.problems());
            all.add(new MonitorQuery(id, question.query(), query, Map.of()));
        });
        monitor.register(all);
        return problems;
    }

    /// Takes queries away.
    public void remove(List<String> ids) throws IOException {
        monitor.deleteById(ids);
    }

    public int count() throws IOException {
        return monitor.getQueryCount();
    }

    /// The queries that a document matches, by id.
    public List<Match> matching(StoredDocument document) throws IOException {
        var matches = monitor.match(DocumentFields.of(document), HighlightsMatch.MATCHER);
        return matches.getMatches().stream()
                .map(match -> new Match(match.getQueryId(), why(match, document)))
                .sorted(Comparator.comparing(Match::id))
                .toList();
    }

    /// `the words export, licence; frame`: words of the text as they stand there, then other fields that matched.
    private static String why(HighlightsMatch match, StoredDocument document) {
        var text = document.document().text();
        var words = new LinkedHashSet<String>();
        match.getHits(Fields.WORDS).stream()
                .filter(hit -> hit.startOffset() >= 0 && hit.endOffset() <= text.length())
                .forEach(hit -> words.add(text.substring(hit.startOffset(), hit.endOffset())));
        var parts = new ArrayList<String>();
        if (!words.isEmpty()) {
            parts.add(
                    "the words " + String.join(", ", words.stream().limit(WORDS).toList()));
        }
        match.getFields().stream()
                .filter(field ->
                        !field.equals(Fields.WORDS) && !match.getHits(field).isEmpty())
                .sorted()
                .forEach(parts::add);
        return parts.isEmpty() ? "all that is asked of its fields" : String.join("; ", parts);
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
