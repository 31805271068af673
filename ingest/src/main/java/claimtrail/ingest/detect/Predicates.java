package claimtrail.ingest.detect;

import claimtrail.ingest.annotate.AnnotatedSentence;
import claimtrail.ingest.annotate.WordVectors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The predicates of one document, in order of their place; goes with it from sentence to sentence.
final class Predicates {

    private final Candidates candidates;
    private final Framing framing;
    private final Nominals nominals;
    private final Bearing bearing;
    private final Traits traits;
    private final Set<String> met = new HashSet<>();

    Predicates(Candidates candidates, Framing framing, Named named, WordVectors vectors) {
        this.candidates = candidates;
        this.framing = framing;
        this.nominals = new Nominals(framing.lexicon(), framing.cues(), named);
        this.bearing = new Bearing(framing.cues(), named);
        this.traits = new Traits(framing.lexicon(), framing.cues(), named, vectors);
    }

    Nominals nominals() {
        return nominals;
    }

    List<Predicate> in(AnnotatedSentence sentence) {
        if (!sentence.parsed()) {
            return List.of();
        }
        var about = traits.about(sentence);
        return candidates.in(sentence).stream()
                .filter(candidate -> !framing.leadsElsewhere(candidate))
                .map(candidate -> predicate(candidate, about))
                .toList();
    }

    private Predicate predicate(Candidate candidate, Traits.Surroundings about) {
        var framed = framing.frame(candidate, nominals);
        var ruled = framed != null
                && !candidate.pattern().equals(Candidates.BARE)
                && bearing.isOnSubject(candidate, framed);
        var isNew = met.add(candidate.lemma());
        return new Predicate(candidate, framed, ruled, traits.of(candidate, about, framed, ruled, isNew));
    }
}
