package claimtrail.index.search;

import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.FacetField;
import claimtrail.index.lucene.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
/// @param dated whether a time is asked for
/// @param words the plain words of it
/// @param synonyms what is searched for with them
/// @param problems what could not be read
record Question(
        Query asked,
        Query query,
        boolean ranks,
        boolean dated,
        List<Clause.Word> words,
        List<Hints.Synonym> synonyms,
        List<QueryProblem> problems) {
    Question {
        words = List.copyOf(words);
        synonyms = List.copyOf(synonyms);
        problems = List.copyOf(problems);
    }

    /// The same with something more to say.
    Question with(QueryProblem problem) {
        var more = new ArrayList<>(problems);
        more.add(problem);
        return new Question(asked, query, ranks, dated, words, synonyms, more);
    }

    /// Reads questions. Safe for use by several threads.
    static final class Reader {
        private final Vocabulary vocabulary = Vocabulary.ofTheField();

        Question read(String text, List<Selection> selections, Supplier<Relations> relations) {
            return read(text, selections, relations, WordBag.FEW);
        }

        /// The same question, content with any of its plain words.
        Question readForAny(String text, List<Selection> selections, Supplier<Relations> relations) {
            return read(text, selections, relations, 1);
        }

        private Question read(String text, List<Selection> selections, Supplier<Relations> relations, int few) {
            var problems = new ArrayList<QueryProblem>();
            var clauses = QueryReader.read(text, problems);
            var translation = new QueryTranslation(vocabulary, few, relations, problems);
            var asked = translation.of(clauses);
            return new Question(
                    asked,
                    narrowed(asked, selections, relations, problems),
                    ranks(clauses.clauses()),
                    dated(clauses),
                    words(clauses).toList(),
                    translation.synonyms(),
                    problems);
        }

        private static boolean dated(Clause clause) {
            return switch (clause) {
                case Clause.Fielded fielded ->
                    switch (fielded.field()) {
                        case DATE, PUBLISHED, SEEN -> true;
                        case TITLE,
                                SOURCE,
                                TYPE,
                                ENTITY,
                                HOLDER,
                                FRAME,
                                MODALITY,
                                CITES,
                                LANG,
                                MEASURE,
                                STATUS,
                                ORIGIN,
                                LIKE -> false;
                    };
                case Clause.All all -> all.clauses().stream().anyMatch(Reader::dated);
                case Clause.Any any -> any.clauses().stream().anyMatch(Reader::dated);
                case Clause.Sequence sequence -> sequence.clauses().stream().anyMatch(Reader::dated);
                case Clause.Not not -> dated(not.clause());
                case Clause.Word word -> false;
                case Clause.Phrase phrase -> false;
                case Clause.Range range -> false;
            };
        }

        private static Stream<Clause.Word> words(Clause clause) {
            return switch (clause) {
                case Clause.Word word -> Stream.of(word);
                case Clause.Fielded fielded ->
                    fielded.field() == QueryField.TITLE ? words(fielded.clause()) : Stream.empty();
                case Clause.All all -> all.clauses().stream().flatMap(Reader::words);
                case Clause.Any any -> any.clauses().stream().flatMap(Reader::words);
                case Clause.Sequence sequence -> sequence.clauses().stream().flatMap(Reader::words);
                case Clause.Phrase phrase -> Stream.empty();
                case Clause.Range range -> Stream.empty();
                case Clause.Not not -> Stream.empty();
            };
        }

        private static boolean ranks(List<Clause> clauses) {
            return clauses.stream().anyMatch(clause -> switch (clause) {
                case Clause.Word word -> true;
                case Clause.Phrase phrase -> true;
                case Clause.Fielded fielded ->
                    fielded.field() == QueryField.TITLE || fielded.field() == QueryField.LIKE;
                case Clause.Range range -> false;
                case Clause.Not not -> false;
                case Clause.All all -> ranks(all.clauses());
                case Clause.Any any -> ranks(any.clauses());
                case Clause.Sequence sequence -> ranks(sequence.clauses());
            });
        }

        private static Query narrowed(
                Query asked, List<Selection> selections, Supplier<Relations> relations, List<QueryProblem> problems) {
            if (selections.isEmpty()) {
                return asked;
            }
            var all = new BooleanQuery.Builder().add(asked, Occur.MUST);
            var byField = selections.stream().distinct().collect(Collectors.groupingBy(Selection::field));
            byField.forEach((label, chosen) -> FacetField.labelled(label)
                    .ifPresentOrElse(
                            field -> narrow(all, field, chosen),
                            () -> narrow(all, label, chosen, relations, problems)));
            return all.build();
        }

        /// By what is no column of the index.
        private static void narrow(
                BooleanQuery.Builder all,
                String label,
                List<Selection> chosen,
                Supplier<Relations> relations,
                List<QueryProblem> problems) {
            if (!label.equals(MeasureCounts.FIELD)) {
                problems.add(new QueryProblem(0, "nothing can be chosen by " + label));
                return;
            }
            var measures = new RelationQueries(relations, problems);
            for (var one : chosen) {
                measures.measure(new Clause.Word(0, one.value())).ifPresent(query -> all.add(query, Occur.FILTER));
            }
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
