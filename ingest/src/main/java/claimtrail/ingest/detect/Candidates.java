package claimtrail.ingest.detect;

import claimtrail.ingest.annotate.AnnotatedSentence;
import claimtrail.ingest.annotate.DependencyPatterns;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The patterns of `patterns.tsv`, run over a sentence.
final class Candidates {

    /// The name given to verbs that no pattern takes.
    static final String BARE = "bare";

    private static final Set<String> AUXILIARY = Set.of("aux", "aux:pass", "cop");

    private final DependencyPatterns patterns;
    private final Map<String, Double> confidence;

    private Candidates(DependencyPatterns patterns, Map<String, Double> confidence) {
        this.patterns = patterns;
        this.confidence = Map.copyOf(confidence);
    }

    static Candidates load() {
        var sources = new LinkedHashMap<String, String>();
        var confidence = new HashMap<String, Double>();
        for (var row : Resource.rows("patterns.tsv")) {
            confidence.put(row[0], Double.valueOf(row[1]));
            sources.put(row[0], row[2]);
        }
        return new Candidates(new DependencyPatterns(sources), confidence);
    }

    /// One for each token at most, in order of their place.
    List<Candidate> in(AnnotatedSentence sentence) {
        var found = new TreeMap<Integer, Candidate>();
        for (var match : patterns.in(sentence)) {
            var candidate = Candidate.of(sentence, match, confidence.getOrDefault(match.pattern(), 0.5));
            found.putIfAbsent(candidate.action(), candidate);
        }
        for (var token = 0; token < sentence.tokens().size(); token++) {
            if (sentence.token(token).isVerb() && !AUXILIARY.contains(sentence.relation(token))) {
                found.putIfAbsent(token, new Candidate(sentence, BARE, 0.5, token, Map.of()));
            }
        }
        return List.copyOf(found.values());
    }
}
