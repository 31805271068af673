package claimtrail.index.search;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;

/// Asks one field for a word or a phrase.
final class FieldQueries {
    /// Letters before the first `*`, so that no query walks through all terms of the index.
    private static final int LEAST_PREFIX = 2;

    private static final int MOST_WILDCARDS = 5;
    private static final Pattern FUZZY = Pattern.compile("(.{3,})~[012]?");
    private static final Pattern WILDCARD = Pattern.compile(".*(\\*|\\?(?=\\w)).*");

    private final Analyzer analyzer = Analysis.analyzer();
    private final QueryBuilder builder = new QueryBuilder(analyzer);
    private final List<QueryProblem> problems;
    private final RelationQueries relations;

    FieldQueries(Supplier<Relations> relations, List<QueryProblem> problems) {
        this.problems = problems;
        this.relations = new RelationQueries(relations, problems);
    }

    /// Words in this order in the text; empty where the text has no words.
    Optional<Query> words(String text, int slop) {
        return phrase(Fields.WORDS, text, slop);
    }

    /// A plain word of the text.
    Optional<Query> word(Clause.Word word) {
        return word(Fields.WORDS, word);
    }

    Optional<Query> in(QueryField field, Clause.Word word) {
        return switch (field) {
            case TITLE -> word(Fields.TITLE_WORDS, word);
            case HOLDER -> word(Fields.HOLDER, word);
            case CITES -> phrase(Fields.CITES, word.text(), 0);
            case SOURCE -> folded(Fields.SOURCE, word);
            case ENTITY -> folded(Fields.ENTITY, word);
            case LANG -> folded(Fields.LANGUAGE, word);
            case TYPE ->
                label(
                        Fields.TYPE,
                        word,
                        DocumentKind.values(),
                        kind -> kind.name().toLowerCase(Locale.ROOT));
            case FRAME -> label(Fields.FRAME, word, Frame.values(), Frame::label);
            case MODALITY -> label(Fields.MODALITY, word, Modality.values(), Modality::label);
            case DATE, PUBLISHED, SEEN -> new DateQueries(field, problems).of(word);
            case MEASURE -> relations.measure(word);
            case STATUS -> relations.status(word);
            case ORIGIN -> relations.origin(word);
            case LIKE -> Optional.of(new LikeQuery(Analysis.folded(word.text())));
        };
    }

    Optional<Query> in(QueryField field, Clause.Phrase phrase) {
        return switch (field) {
            case TITLE -> phrase(Fields.TITLE_WORDS, phrase.text(), phrase.slop());
            case HOLDER -> phrase(Fields.HOLDER, phrase.text(), phrase.slop());
            case CITES -> phrase(Fields.CITES, phrase.text(), phrase.slop());
            case SOURCE, ENTITY, LANG, TYPE, FRAME, MODALITY, DATE, PUBLISHED, SEEN, MEASURE, STATUS, ORIGIN, LIKE ->
                in(field, new Clause.Word(phrase.position(), phrase.text()));
        };
    }

    private Optional<Query> phrase(String field, String text, int slop) {
        var query = Optional.ofNullable(builder.createPhraseQuery(field, text, slop));
        return field.equals(Fields.WORDS) ? query.map(english -> new AnyLanguageQuery(english, text, slop)) : query;
    }

    private Optional<Query> word(String field, Clause.Word word) {
        var text = withoutLeadingStars(word);
        var fuzzy = FUZZY.matcher(text);
        if (fuzzy.matches()) {
            var term = normal(field, fuzzy.group(1));
            return Optional.of(new FuzzyQuery(term, term.text().length() < 6 ? 1 : 2, 1));
        }
        if (WILDCARD.matcher(text).matches()) {
            return wildcard(field, word, text);
        }
        return phrase(field, text.replace(':', ' '), 0);
    }

    private Optional<Query> wildcard(String field, Clause.Word word, String text) {
        var first = Stream.of(text.indexOf('*'), text.indexOf('?'))
                .filter(place -> place >= 0)
                .min(Integer::compare)
                .orElseThrow();
        if (first < LEAST_PREFIX) {
            problem(word, "* and ? need at least " + LEAST_PREFIX + " letters before them");
            return phrase(field, text.replaceAll("[*?]", " "), 0);
        }
        if (first == text.length() - 1) {
            return Optional.of(new PrefixQuery(normal(field, text.substring(0, first))));
        }
        if (text.chars().filter(c -> c == '*' || c == '?').count() > MOST_WILDCARDS) {
            problem(word, "a word may have " + MOST_WILDCARDS + " of * and ?; this one was passed over");
            return Optional.empty();
        }
        return Optional.of(new WildcardQuery(normal(field, text)));
    }

    private Term normal(String field, String text) {
        return new Term(field, analyzer.normalize(field, text));
    }

    private Optional<Query> folded(String field, Clause.Word word) {
        var text = Analysis.folded(withoutLeadingStars(word));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                text.endsWith("*") && text.length() > LEAST_PREFIX
                        ? new PrefixQuery(new Term(field, text.substring(0, text.length() - 1)))
                        : new TermQuery(new Term(field, text)));
    }

    private <T> Optional<Query> label(String field, Clause.Word word, T[] values, Function<T, String> label) {
        var asked = Analysis.folded(word.text()).replaceAll("[ _-]+", "-");
        var labels = Stream.of(values).map(label).toList();
        var found = labels.stream()
                .filter(one -> one.replace('_', '-').equals(asked))
                .findFirst();
        if (found.isEmpty()) {
            problem(
                    word,
                    "no " + field + " is called " + shown(word.text()) + "; there are " + String.join(", ", labels));
        }
        return found.map(one -> new TermQuery(new Term(field, one)));
    }

    private String withoutLeadingStars(Clause.Word word) {
        var text = word.text().replaceFirst("^[*?]+", "");
        if (text.length() < word.text().length()) {
            problem(word, "a word cannot begin with * or ?; it was searched without");
        }
        return text;
    }

    private void problem(Clause.Word word, String message) {
        problems.add(new QueryProblem(word.position(), message));
    }

    /// A part of a query in a message.
    static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
