package claimtrail.index.search;

import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.Fields;
import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;

/// Documents that share the rare words of a document. Which words these are is decided when it is searched.
final class LikeQuery extends Query {
    private static final int WORDS = 25;
    private static final int LEAST_DOCUMENTS = 2;
    private static final int SHORTEST = 3;

    /// As much of a text as is read.
    private static final int LONGEST = 20_000;

    /// How many of the words another document must share.
    private static final float SHARE = 0.25f;

    private final String document;

    LikeQuery(String document) {
        this.document = document;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var found = searcher.search(new TermQuery(new Term(Fields.ID, document)), 1);
        if (found.scoreDocs.length == 0) {
            return new MatchNoDocsQuery("no such document");
        }
        var stored = searcher.storedFields().document(found.scoreDocs[0].doc);
        var text = Objects.requireNonNullElse(stored.get(Fields.TITLE), "")
                + '\n'
                + Objects.requireNonNullElse(stored.get(Fields.TEXT), "");
        var shared = (BooleanQuery) words(searcher)
                .like(Fields.WORDS, new StringReader(text.substring(0, Math.min(text.length(), LONGEST))));
        var some = new BooleanQuery.Builder();
        shared.clauses().forEach(some::add);
        some.setMinimumNumberShouldMatch(Math.max(1, (int) (shared.clauses().size() * SHARE)));
        return new BooleanQuery.Builder()
                .add(some.build(), Occur.MUST)
                .add(new TermQuery(new Term(Fields.ID, document)), Occur.MUST_NOT)
                .build();
    }

    private static MoreLikeThis words(IndexSearcher searcher) throws IOException {
        var like = new MoreLikeThis(searcher.getIndexReader());
        like.setAnalyzer(Analysis.analyzer());
        like.setFieldNames(new String[] {Fields.WORDS});
        like.setMaxQueryTerms(WORDS);
        like.setMinDocFreq(LEAST_DOCUMENTS);
        like.setMinTermFreq(1);
        like.setMinWordLen(SHORTEST);
        like.setStopWords(WordFile.words("stopwords.txt"));
        like.setBoost(true);
        return like;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "like:" + document;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LikeQuery like && like.document.equals(document);
    }

    @Override
    public int hashCode() {
        return document.hashCode();
    }
}
