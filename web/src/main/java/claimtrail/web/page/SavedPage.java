package claimtrail.web.page;

import claimtrail.corpus.store.Watch;
import claimtrail.index.search.Order;
import claimtrail.index.search.QueryProblem;
import claimtrail.index.search.SearchRequest;
import claimtrail.web.api.Desk;
import claimtrail.web.api.DocumentLookup;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The saved searches, each with what it found as it arrived, and why.
public final class SavedPage {

    private static final int DAYS = 30;
    private static final int HITS = 100;
    private static final int FEW = 3;

    private final Desk desk;
    private final Clock clock;

    SavedPage(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// A document that matched.
    public record HitLine(DocumentLine document, String why) {}

    /// A saved search.
    ///
    /// @param month how many documents of the last 30 days match
    public record Line(Watch watch, long month, List<HitLine> hits) {
        public String href() {
            return "/saved/" + watch.id();
        }
    }

    /// What a query that may be saved would have found.
    public record Preview(String query, long month, List<QueryProblem> problems) {}

    /// What the page shows.
    ///
    /// @param preview `null` where no query is given
    public record View(List<Line> lines, @Nullable Preview preview) {}

    View view(String query) throws IOException {
        var lines = new ArrayList<Line>();
        for (var watch : desk.store().watches().list()) {
            lines.add(line(watch, FEW));
        }
        return new View(lines, query.isEmpty() ? null : preview(query));
    }

    /// One search with all that is kept of it; `null` where there is none.
    @Nullable Line one(String id) throws IOException {
        var watch = desk.store().watches().find(id).orElse(null);
        return watch == null ? null : line(watch, HITS);
    }

    private Line line(Watch watch, int limit) throws IOException {
        DocumentLookup documents = desk.store().documents()::find;
        var hits = desk.store().watches().hits(watch.id(), limit).stream()
                .map(hit -> new HitLine(DocumentLine.of(hit.document(), documents), hit.why()))
                .toList();
        return new Line(watch, preview(watch.query()).month(), hits);
    }

    private Preview preview(String query) throws IOException {
        var since = LocalDate.now(clock).minusDays(DAYS);
        var asked = new SearchRequest("(" + query + ") seen:[" + since + " TO *]", 0, 0, Order.NEWEST, List.of());
        var result = desk.searcher().search(asked);
        return new Preview(query, result.total(), result.problems());
    }
}
