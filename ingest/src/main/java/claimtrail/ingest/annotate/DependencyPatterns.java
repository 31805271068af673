package claimtrail.ingest.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.semgrex.SemgrexMatcher;
import edu.stanford.nlp.semgraph.semgrex.SemgrexPattern;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalRelations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Named Semgrex patterns (Chambers et al., 2007) over basic Universal Dependencies, tried in their order.
///
/// Attributes of a node are `word`, `lemma`, `tag` and `ner`. Safe to share between threads.
public final class DependencyPatterns {

    private final Map<String, SemgrexPattern> patterns = new LinkedHashMap<>();

    /// @param sources Semgrex by name
    /// @throws IllegalArgumentException for a pattern that Semgrex does not understand
    public DependencyPatterns(Map<String, String> sources) {
        sources.forEach((name, source) -> patterns.put(name, compile(name, source)));
    }

    private static SemgrexPattern compile(String name, String source) {
        try {
            return SemgrexPattern.compile(source);
        } catch (RuntimeException notSemgrex) {
            throw new IllegalArgumentException("pattern " + name + " is not Semgrex: " + source, notSemgrex);
        }
    }

    /// All matches, by pattern and then by place.
    public List<DependencyMatch> in(AnnotatedSentence sentence) {
        if (!sentence.parsed()) {
            return List.of();
        }
        var words = words(sentence);
        var graph = graph(sentence, words);
        var found = new ArrayList<DependencyMatch>();
        patterns.forEach((name, pattern) -> {
            var matcher = pattern.matcher(graph);
            while (matcher.find()) {
                found.add(new DependencyMatch(name, nodes(matcher)));
            }
        });
        return found;
    }

    private static Map<String, Integer> nodes(SemgrexMatcher matcher) {
        var nodes = new LinkedHashMap<String, Integer>();
        for (var name : matcher.getNodeNames()) {
            nodes.put(name, matcher.getNode(name).index() - 1);
        }
        return nodes;
    }

    private static List<IndexedWord> words(AnnotatedSentence sentence) {
        var words = new ArrayList<IndexedWord>();
        for (var token : sentence.tokens()) {
            var label = new CoreLabel();
            label.setWord(token.word());
            label.setValue(token.word());
            label.setLemma(token.lemma());
            label.setTag(token.tag());
            label.setNER(token.name());
            label.setIndex(words.size() + 1);
            label.setSentIndex(0);
            words.add(new IndexedWord(label));
        }
        return words;
    }

    private static SemanticGraph graph(AnnotatedSentence sentence, List<IndexedWord> words) {
        var graph = new SemanticGraph();
        words.forEach(graph::addVertex);
        for (var arc : sentence.dependencies()) {
            if (arc.governor() < 0) {
                graph.addRoot(words.get(arc.dependent()));
            } else {
                graph.addEdge(words.get(arc.governor()), words.get(arc.dependent()), relation(arc), 0, false);
            }
        }
        return graph;
    }

    private static GrammaticalRelation relation(Dependency arc) {
        return UniversalEnglishGrammaticalRelations.valueOf(arc.relation());
    }
}
