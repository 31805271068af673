package claimtrail.index.search;

import claimtrail.index.lucene.Fields;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/// In which order hits are collected, and from which place on.
///
/// @param after last hit before the first one, `null` for none
record Ranking(Order order, @Nullable ScoreDoc after) {
    /// Beyond every second, and exact as a floating-point number.
    private static final long UNDATED = 1L << 50;

    private static final Sort NEWEST = byDate(true);
    private static final Sort OLDEST = byDate(false);

    /// Where no match is better than another, the newest comes first.
    static Ranking of(SearchRequest request, boolean ranks, boolean sameMoment) {
        var order = switch (request.order()) {
            case RELEVANCE -> ranks ? Order.RELEVANCE : Order.NEWEST;
            case NEWEST -> Order.NEWEST;
            case OLDEST -> Order.OLDEST;
        };
        var cursor = request.after();
        return new Ranking(order, cursor == null ? null : place(order, cursor, sameMoment));
    }

    /// In another state of the index the numbers of documents mean nothing: hits of the same score may come again.
    private static ScoreDoc place(Order order, Cursor cursor, boolean sameMoment) {
        var document = sameMoment ? cursor.document() : 0;
        return switch (order) {
            case RELEVANCE -> new ScoreDoc(document, (float) cursor.score());
            case NEWEST, OLDEST -> new FieldDoc(document, Float.NaN, new Object[] {(long) cursor.score(), document});
        };
    }

    CollectorManager<?, ? extends TopDocs> top(int size) {
        return switch (order) {
            case RELEVANCE -> new TopScoreDocCollectorManager(size, after, 1);
            case NEWEST -> new TopFieldCollectorManager(NEWEST, size, (FieldDoc) after, 1);
            case OLDEST -> new TopFieldCollectorManager(OLDEST, size, (FieldDoc) after, 1);
        };
    }

    static Cursor behind(long moment, ScoreDoc last) {
        return new Cursor(
                moment, last.doc, last instanceof FieldDoc dated ? ((Long) dated.fields[0]).doubleValue() : last.score);
    }

    private static Sort byDate(boolean newestFirst) {
        var date = new SortField(Fields.PUBLISHED, SortField.Type.LONG, newestFirst);
        date.setMissingValue(newestFirst ? -UNDATED : UNDATED);
        return new Sort(date, SortField.FIELD_DOC);
    }
}
