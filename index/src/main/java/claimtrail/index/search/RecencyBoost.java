package claimtrail.index.search;

import claimtrail.index.lucene.Fields;
import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Lets newer documents come first among those that fit about equally well. How new a document is, is reckoned from
/// the last time that anything was fetched, so that an index answers the same way tomorrow.
final class RecencyBoost {
    /// As much as a document of that moment gains. A word of middling rarity brings two to five.
    private static final float MOST = 0.5f;

    /// After this time half of it is left.
    private static final Duration HALF = Duration.ofDays(30);

    private RecencyBoost() {}

    static Query of(Query query, IndexReader reader) throws IOException {
        var newest = PointValues.getMaxPackedValue(reader, Fields.SEEN);
        if (newest == null) {
            return query;
        }
        var from = LongPoint.decodeDimension(newest, 0);
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(LongField.newDistanceFeatureQuery(Fields.PUBLISHED, MOST, from, HALF.toSeconds()), Occur.SHOULD)
                .build();
    }
}
