package claimtrail.index.search;

import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.DocumentFields;
import claimtrail.index.lucene.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.Query;

/// Queries that wait for documents: a document is matched with all of them at once, and only those are run whose rarest
/// word it has (Lucene's Monitor). Safe for use by several threads.
public final class StandingQueries implements AutoCloseable {
    private final Monitor monitor;
    private final Map<String, Query> queries = new ConcurrentHashMap<>();
    private final Question.Reader questions = new Question.Reader();

    private StandingQueries(Monitor monitor) {
        this.monitor = monitor;
    }

    public static StandingQueries open() throws IOException {
        return new StandingQueries(new Monitor(Analysis.analyzer(), new TermFilteredPresearcher()));
    }

    /// Queries by whose rarest word in an index it is told which of them are worth running.
    public static StandingQueries open(Snapshots snapshots) throws IOException {
        var presearcher = new TermFilteredPresearcher(term -> rarity(term, snapshots), List.of(), Set.of());
        return new StandingQueries(new Monitor(Analysis.analyzer(), presearcher));
    }

    private static double rarity(Term term, Snapshots snapshots) {
        try (var snapshot = snapshots.take()) {
            return 1.0 / (1 + snapshot.reader().docFreq(term));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A query that a document matches.
    ///
    /// @param id of the query
    /// @param why what of the document matched, in words
    public record Match(String id, String why) {}

    /// Adds queries, each in place of the one of its id, and says what could not be read in them.
    ///
    /// @param added in the query language, by id
    public List<QueryProblem> put(Map<String, String> added) throws IOException {
        var problems = new ArrayList<QueryProblem>();
        var all = new ArrayList<MonitorQuery>();
        new TreeMap<>(added).forEach((id, query) -> {
            var question = questions.read(query, List.of(), () -> Relations.LATER);
            problems.addAll(question.problems());
            all.add(new MonitorQuery(id, question.query(), query, Map.of()));
        });
        monitor.register(all);
        all.forEach(one -> queries.put(one.getId(), one.getQuery()));
        return problems;
    }

    /// Takes queries away.
    public void remove(List<String> ids) throws IOException {
        monitor.deleteById(ids);
        ids.forEach(queries::remove);
    }

    public int count() throws IOException {
        return monitor.getQueryCount();
    }

    /// The queries that a document matches, by id.
    public List<Match> matching(StoredDocument document) throws IOException {
        var matches = monitor.match(DocumentFields.of(document), QueryMatch.SIMPLE_MATCHER)
                .getMatches();
        if (matches.isEmpty()) {
            return List.of();
        }
        var reasons = MatchReasons.of(document);
        return matches.stream()
                .map(QueryMatch::getQueryId)
                .sorted()
                .flatMap(id -> Stream.ofNullable(queries.get(id)).map(query -> new Match(id, reasons.why(query))))
                .toList();
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
