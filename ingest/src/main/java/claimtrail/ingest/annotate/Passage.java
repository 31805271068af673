package claimtrail.ingest.annotate;

import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Section;
import claimtrail.corpus.document.Span;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The part of one document that is read, on its way through the models; used once, by one thread.
final class Passage {

    /// Longer sentences are tables, lists or no sentences at all; they cost more than they tell.
    private static final int LONGEST_SENTENCE = 160;

    /// Words of a document that are parsed, some ten seconds' work; what comes after is only cut into sentences.
    private static final int MOST_WORDS = 40_000;

    /// Characters up to which a text is read whole.
    private static final int SHORT_TEXT = 10_000;

    /// Shorter lines say nothing.
    private static final int SHORTEST_SENTENCE = 2;

    private final String text;
    private final @Nullable PartialDate anchor;
    private final Subject subject;
    private final @Nullable Models models;
    private final Morphology morphology = new Morphology();
    private final List<Span> foreign;
    private final List<String> notes = new ArrayList<>();
    private int tooLong;
    private int words;

    /// @param models `null` for a document that is only cut into sentences
    Passage(Document document, Subject subject, @Nullable Models models) {
        var whole = document.text();
        var end = Math.min(whole.length(), Annotator.LONGEST_TEXT);
        this.text = whole.substring(0, end);
        this.anchor = document.metadata().publishedDate();
        this.subject = subject;
        this.models = models;
        this.foreign = document.body().sections().stream()
                .filter(section -> section.language() != null)
                .map(Section::span)
                .toList();
        if (!foreign.isEmpty()) {
            notes.add(foreign.size() + " blocks in other languages than English were not read for claims");
        }
        if (end < whole.length()) {
            notes.add("only the first " + end + " of " + whole.length() + " characters were read");
        }
    }

    AnnotatedDocument annotate() {
        var sentences = Sentences.of(Mask.over(text));
        var paragraphs = Paragraphs.of(text);
        var read = read(sentences, paragraphs);
        if (tooLong > 0) {
            notes.add(tooLong + " sentences of more than " + LONGEST_SENTENCE + " words were not parsed");
        }
        if (words > MOST_WORDS) {
            notes.add("only the first " + MOST_WORDS + " words on the subject were parsed");
        }
        return new AnnotatedDocument(read, models != null, notes, models == null ? WordVectors.NONE : models.vectors());
    }

    private List<AnnotatedSentence> read(List<List<CoreLabel>> sentences, Paragraphs paragraphs) {
        var headlines = Headlines.of(sentences);
        var worthwhile = models == null ? Set.<Integer>of() : worthwhile(paragraphs);
        var read = new ArrayList<AnnotatedSentence>(sentences.size());
        for (var tokens : sentences) {
            var paragraph = paragraphs.at(tokens.getFirst().beginPosition());
            headlines.repair(tokens);
            if (models == null
                    || !worthwhile.contains(paragraph)
                    || tokens.size() < SHORTEST_SENTENCE
                    || isForeign(tokens.getFirst().beginPosition())
                    || words > MOST_WORDS) {
                read.add(sentence(tokens, paragraph, List.of(), List::of));
            } else if (tokens.size() > LONGEST_SENTENCE) {
                tooLong++;
                read.add(sentence(tokens, paragraph, List.of(), List::of));
            } else {
                words += tokens.size();
                read.add(parsed(tokens, paragraph, models));
            }
        }
        return read;
    }

    private boolean isForeign(int place) {
        return foreign.stream().anyMatch(span -> span.start() <= place && place < span.end());
    }

    /// Paragraphs that name the subject, and those beside them; all of a text as short as most articles are,
    /// for a story goes on where it names nothing.
    private Set<Integer> worthwhile(Paragraphs paragraphs) {
        if (text.length() <= SHORT_TEXT) {
            return IntStream.range(0, paragraphs.count()).boxed().collect(Collectors.toSet());
        }
        var near = new HashSet<Integer>();
        IntStream.range(0, paragraphs.count())
                .filter(paragraph -> subject.isNamedIn(paragraphs.text(paragraph)))
                .forEach(paragraph -> near.addAll(List.of(paragraph - 1, paragraph, paragraph + 1)));
        return near;
    }

    private AnnotatedSentence parsed(List<CoreLabel> tokens, int paragraph, Models models) {
        models.tagger().tagCoreLabels(tokens);
        models.tagRepair().repair(tokens);
        for (var token : tokens) {
            token.setLemma(morphology.lemma(token.word(), token.tag()));
        }
        name(tokens, models);
        var sentence = coreMap(tokens, text);
        var arcs = new Dependency[tokens.size()];
        for (var arc : models.parser().predict(sentence).typedDependencies()) {
            arcs[arc.dep().index() - 1] = new Dependency(
                    arc.gov().index() - 1, arc.dep().index() - 1, arc.reln().toString());
        }
        for (var token = 0; token < arcs.length; token++) {
            arcs[token] = arcs[token] == null ? new Dependency(-1, token, "root") : arcs[token];
        }
        var start = tokens.getFirst().beginPosition();
        var words = text.substring(start, tokens.getLast().endPosition());
        return sentence(
                tokens,
                paragraph,
                List.of(arcs),
                OnDemand.of(() -> models.times().in(sentence, words, start, anchor)));
    }

    /// The classifier looks at copies, to which it adds the shapes of the words.
    private static void name(List<CoreLabel> tokens, Models models) {
        var named = models.names().classifySentence(tokens);
        for (var at = 0; at < tokens.size(); at++) {
            tokens.get(at).setNER(named.get(at).get(CoreAnnotations.AnswerAnnotation.class));
        }
    }

    private static CoreMap coreMap(List<CoreLabel> tokens, String text) {
        var start = tokens.getFirst().beginPosition();
        var end = tokens.getLast().endPosition();
        var sentence = new Annotation(text.substring(start, end));
        sentence.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, start);
        sentence.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
        for (var at = 0; at < tokens.size(); at++) {
            tokens.get(at).setIndex(at + 1);
            tokens.get(at).setSentIndex(0);
        }
        sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
        sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, 0);
        sentence.set(CoreAnnotations.TokenBeginAnnotation.class, 0);
        sentence.set(CoreAnnotations.TokenEndAnnotation.class, tokens.size());
        return sentence;
    }

    private AnnotatedSentence sentence(
            List<CoreLabel> tokens, int paragraph, List<Dependency> arcs, Supplier<List<TimeMention>> times) {
        var span = new Span(tokens.getFirst().beginPosition(), tokens.getLast().endPosition());
        return new AnnotatedSentence(
                span.of(text), span, paragraph, tokens.stream().map(this::token).toList(), arcs, times);
    }

    private Token token(CoreLabel label) {
        var span = new Span(label.beginPosition(), label.endPosition());
        var name = label.ner();
        return new Token(
                span.of(text),
                label.lemma() == null ? "" : label.lemma(),
                label.tag() == null ? "" : label.tag(),
                name == null ? "O" : name,
                span);
    }
}
