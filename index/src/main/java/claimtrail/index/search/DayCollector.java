package claimtrail.index.search;

import claimtrail.index.lucene.DayMark;
import claimtrail.index.lucene.Fields;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts the documents of a search by day, reading one number of each.
final class DayCollector extends SimpleCollector {
    private final DayCounts counts;
    private NumericDocValues marks = DocValues.emptyNumeric();

    private DayCollector(DayMark.Precision needed) {
        this.counts = new DayCounts(needed);
    }

    static CollectorManager<DayCollector, DayCounts> manager(DayMark.Precision needed) {
        return new CollectorManager<>() {
            @Override
            public DayCollector newCollector() {
                return new DayCollector(needed);
            }

            @Override
            public DayCounts reduce(Collection<DayCollector> parts) {
                var sum = new DayCounts(needed);
                parts.forEach(part -> sum.add(part.counts));
                return sum;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        marks = DocValues.getNumeric(leaf.reader(), Fields.DAY_MARK);
    }

    @Override
    public void collect(int document) throws IOException {
        if (marks.advanceExact(document)) {
            counts.count(new DayMark(marks.longValue()));
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
