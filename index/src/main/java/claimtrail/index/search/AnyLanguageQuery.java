package claimtrail.index.search;

import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.OwnWords;
import java.util.Objects;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.QueryBuilder;

/// Words as English and, where the index has texts in other languages, as words of each of these. Where it has none it
/// is the query for English itself.
final class AnyLanguageQuery extends Query {

    private final Query english;
    private final String text;
    private final int slop;

    /// @param english for the same words
    AnyLanguageQuery(Query english, String text, int slop) {
        this.english = english;
        this.text = text;
        this.slop = slop;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        var fields = FieldInfos.getIndexedFields(searcher.getIndexReader()).stream()
                .filter(OwnWords::isOne)
                .sorted()
                .toList();
        if (fields.isEmpty()) {
            return english;
        }
        var any = new BooleanQuery.Builder().add(english, BooleanClause.Occur.SHOULD);
        var builder = new QueryBuilder(Analysis.analyzer());
        for (var field : fields) {
            var own = builder.createPhraseQuery(field, text, slop);
            if (own != null) {
                any.add(own, BooleanClause.Occur.SHOULD);
            }
        }
        return any.build();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        english.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return english.toString(field) + " in any language";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnyLanguageQuery query
                && english.equals(query.english)
                && text.equals(query.text)
                && slop == query.slop;
    }

    @Override
    public int hashCode() {
        return Objects.hash(english, text, slop);
    }
}
