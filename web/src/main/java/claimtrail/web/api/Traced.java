package claimtrail.web.api;

import claimtrail.corpus.claim.Measure;
import claimtrail.index.search.Relations;
import claimtrail.index.trace.CheckResult;
import claimtrail.index.trace.ClaimChecker;
import claimtrail.index.trace.Coverage;
import claimtrail.index.trace.Derivation;
import claimtrail.index.trace.EntityIndex;
import claimtrail.index.trace.Measures;
import claimtrail.index.trace.Origins;
import claimtrail.index.trace.Proposition;
import claimtrail.index.trace.Propositions;
import claimtrail.index.trace.Question;
import claimtrail.index.trace.StatusOn;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One picture of all documents with what was found across it, each once. Safe for use by several threads.
public final class Traced {

    private final Coverage coverage;
    private final Origins origins;
    private final Measures measures;
    private final ClaimChecker checker;
    private final Propositions said;
    private final Once<List<Measure>> allMeasures;
    private final Once<List<Proposition>> allPropositions;
    private final Once<List<Derivation>> derivations;
    private final Once<EntityIndex> entities;
    private final Once<Relations> relations;

    Traced(Coverage coverage) {
        this.coverage = coverage;
        this.origins = new Origins(coverage);
        this.measures = new Measures(coverage);
        this.checker = new ClaimChecker(coverage);
        this.said = new Propositions(coverage);
        this.allMeasures = new Once<>(measures::all);
        this.allPropositions = new Once<>(said::all);
        this.derivations = new Once<>(origins::derivations);
        this.entities = new Once<>(() -> EntityIndex.of(coverage));
        this.relations = new Once<>(() -> TracedRelations.of(derivations(), measures()));
    }

    /// Finds everything that is otherwise found when it is first asked for.
    void complete() {
        derivations();
        measures();
        propositions();
        entities();
        relations();
    }

    public Coverage coverage() {
        return coverage;
    }

    public DocumentLookup documents() {
        return coverage::find;
    }

    public Origins origins() {
        return origins;
    }

    public List<Derivation> derivations() {
        return derivations.get();
    }

    public List<Measure> measures() {
        return allMeasures.get();
    }

    /// How a measure stood at the end of a day.
    ///
    /// @param day `null` for today
    public Optional<StatusOn> status(Measure measure, @Nullable LocalDate day) {
        return measures.statusOn(measure, day == null ? LocalDate.now(ZoneOffset.UTC) : day);
    }

    public List<Proposition> propositions() {
        return allPropositions.get();
    }

    /// The proposition that a claim says; empty where there is no such claim, or where it is no news of its document.
    public Optional<Proposition> proposition(String claimId) {
        return said.of(claimId);
    }

    /// What the coverage says of each entity.
    public EntityIndex entities() {
        return entities.get();
    }

    /// What searches ask for of it.
    public Relations relations() {
        return relations.get();
    }

    public CheckResult check(Question question) {
        return checker.check(question);
    }
}
