package claimtrail.index.search;

import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.FacetField;
import claimtrail.index.lucene.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// What is asked, for Lucene.
///
/// @param asked what the query says, without the selections
/// @param query what is searched
/// @param ranks whether one match can be better than another
/// @param problems what could not be read
record Question(Query asked, Query query, boolean ranks, List<QueryProblem> problems) {
    Question {
        problems = List.copyOf(problems);
    }

    /// Reads questions. Safe for use by several threads.
    static final class Reader {
        private final Synonyms synonyms = Synonyms.ofTheField();
        private final Set<String> stopWords = WordFile.words("stopwords.txt");

        Question read(String text, List<Selection> selections) {
            var problems = new ArrayList<QueryProblem>();
            var clauses = QueryReader.read(text, problems);
            var asked = new QueryTranslation(synonyms, stopWords, problems).of(clauses);
            return new Question(asked, narrowed(asked, selections, problems), ranks(clauses.clauses()), problems);
        }

        private static boolean ranks(List<Clause> clauses) {
            return clauses.stream().anyMatch(clause -> switch (clause) {
                case Clause.Word word -> true;
                case Clause.Phrase phrase -> true;
                case Clause.Fielded fielded -> fielded.field() == QueryField.TITLE;
                case Clause.Range range -> false;
                case Clause.Not not -> false;
                case Clause.All all -> ranks(all.clauses());
                case Clause.Any any -> ranks(any.clauses());
                case Clause.Sequence sequence -> ranks(sequence.clauses());
            });
        }

        private static Query narrowed(Query asked, List<Selection> selections, List<QueryProblem> problems) {
            if (selections.isEmpty()) {
                return asked;
            }
            var all = new BooleanQuery.Builder().add(asked, Occur.MUST);
            var byField = selections.stream().distinct().collect(Collectors.groupingBy(Selection::field));
            byField.forEach((label, chosen) -> FacetField.labelled(label)
                    .ifPresentOrElse(
                            field -> narrow(all, field, chosen),
                            () -> problems.add(new QueryProblem(0, "nothing can be chosen by " + label))));
            return all.build();
        }

        private static void narrow(BooleanQuery.Builder all, FacetField field, List<Selection> chosen) {
            var terms = chosen.stream()
                    .map(one -> new BytesRef(Analysis.selection(field.label(), one.value())))
                    .toList();
            if (field.several()) {
                terms.forEach(term -> all.add(new TermQuery(new Term(Fields.SELECTION, term)), Occur.FILTER));
            } else {
                all.add(new TermInSetQuery(Fields.SELECTION, terms), Occur.FILTER);
            }
        }
    }
}
