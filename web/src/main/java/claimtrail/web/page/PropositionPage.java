package claimtrail.web.page;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import claimtrail.index.trace.Proposition;
import claimtrail.web.api.Contradictions;
import claimtrail.web.api.Traced;
import claimtrail.web.api.Traces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The page of a proposition: what several documents say, who said it first, who disputes it, and what it rests on.
public final class PropositionPage {

    private final Traces traces;

    PropositionPage(Traces traces) {
        this.traces = traces;
    }

    static String href(String id) {
        return "/proposition/" + id;
    }

    /// What the page shows.
    ///
    /// @param first who said it first, `null` where no document of it has a date
    /// @param against what contradicts it in other words
    public record View(
            Proposition proposition,
            ClaimLine.Counts counts,
            @Nullable Testimony first,
            List<Testimony> supports,
            List<Testimony> disputes,
            List<Testimony> against,
            List<Testimony> unclear,
            List<Rung> ladder,
            List<DocumentPage.Cited> cited,
            List<Moment> history) {

        public String href() {
            return PropositionPage.href(proposition.id());
        }

        /// Whether an official text stands on the ladder.
        public boolean rests() {
            return ladder.stream().anyMatch(rung -> rung.sort() == Rung.Sort.OFFICIAL);
        }
    }

    /// What a proposition rests on, from those who only retell it up to the official text.
    ///
    /// @param evidence one a document
    public record Rung(Sort sort, List<Testimony> evidence) {

        /// How near to the matter itself somebody stands.
        public enum Sort {
            OFFICIAL("Official texts"),
            STATEMENT("Statements of those concerned"),
            ORIGINAL("Told first hand, or by nobody before"),
            RETOLD("Retold after others");

            private final String title;

            Sort(String title) {
                this.title = title;
            }

            public String title() {
                return title;
            }
        }
    }

    /// Somebody's turn in the history of a proposition.
    ///
    /// @param side `says so`, `says not` or `leaves it open`
    /// @param supporting independent tellings that had said so by then
    public record Moment(@Nullable PartialDate day, Testimony testimony, String side, int supporting, int disputing) {}

    /// The page of what a claim says; `null` where nothing is known of it. The proposition may have another id by now:
    /// that of an earlier claim.
    @Nullable View view(String claim) {
        var traced = traces.now();
        return traced.proposition(claim)
                .map(proposition -> view(proposition, traced))
                .orElse(null);
    }

    private static View view(Proposition proposition, Traced traced) {
        var documents = traced.documents();
        var contradictions = Contradictions.of(proposition, traced);
        var history = history(proposition, traced);
        return new View(
                proposition,
                ClaimLine.Counts.of(proposition),
                history.stream()
                        .filter(moment -> moment.day() != null)
                        .map(Moment::testimony)
                        .findFirst()
                        .orElse(null),
                Testimony.of(proposition.asserting(), documents),
                Testimony.of(proposition.denying(), documents),
                Testimony.of(contradictions.against(), documents),
                Testimony.of(proposition.hedged(), documents),
                ladder(proposition, contradictions, traced),
                cited(proposition, traced),
                history);
    }

    private static List<Rung> ladder(Proposition proposition, Contradictions contradictions, Traced traced) {
        var own = proposition.evidence().toList();
        var all =
                Stream.concat(own.stream(), contradictions.official().stream()).toList();
        var rungs = new ArrayList<Rung>();
        add(rungs, Rung.Sort.OFFICIAL, all, one -> kind(one, traced) == DocumentKind.OFFICIAL, traced);
        add(rungs, Rung.Sort.STATEMENT, own, one -> kind(one, traced) == DocumentKind.PRESS_RELEASE, traced);
        add(
                rungs,
                Rung.Sort.ORIGINAL,
                own,
                one -> kind(one, traced) == DocumentKind.ARTICLE
                        && one.document().equals(one.origin()),
                traced);
        add(
                rungs,
                Rung.Sort.RETOLD,
                own,
                one -> kind(one, traced) == DocumentKind.ARTICLE
                        && !one.document().equals(one.origin()),
                traced);
        return rungs;
    }

    private static void add(
            List<Rung> rungs, Rung.Sort sort, List<Evidence> all, Predicate<Evidence> stands, Traced traced) {
        var seen = new HashSet<DocumentId>();
        var evidence = all.stream()
                .filter(stands)
                .filter(one -> seen.add(one.document()))
                .map(one -> Testimony.alone(one, traced.documents()))
                .toList();
        if (!evidence.isEmpty()) {
            rungs.add(new Rung(sort, evidence));
        }
    }

    private static DocumentKind kind(Evidence evidence, Traced traced) {
        return traced.documents()
                .find(evidence.document())
                .map(stored -> stored.document().metadata().kind())
                .orElse(DocumentKind.ARTICLE);
    }

    /// What the paragraphs cite in which it is said.
    private static List<DocumentPage.Cited> cited(Proposition proposition, Traced traced) {
        var citations = proposition
                .evidence()
                .flatMap(one -> traced.documents().find(one.document()).stream().flatMap(stored -> {
                    var sentence = one.claim().sentence().span();
                    return stored.document().body().sections().stream()
                            .filter(section -> section.span().contains(sentence))
                            .flatMap(section -> stored.reading().citations().stream()
                                    .filter(cited -> section.span().contains(cited.span())));
                }))
                .map(CitedAt::citation)
                .toList();
        return DocumentPage.counted(citations, citation -> citation).entrySet().stream()
                .map(entry -> new DocumentPage.Cited(
                        entry.getKey().text(),
                        entry.getKey().address().map(Object::toString).orElse(null),
                        entry.getValue()))
                .sorted(Comparator.comparing(DocumentPage.Cited::normal))
                .toList();
    }

    private static List<Moment> history(Proposition proposition, Traced traced) {
        record Turn(Evidence evidence, @Nullable PartialDate day, String side) {}

        var turns = new ArrayList<Turn>();
        proposition.asserting().forEach(one -> turns.add(new Turn(one, day(one, traced), "says so")));
        proposition.denying().forEach(one -> turns.add(new Turn(one, day(one, traced), "says not")));
        proposition.hedged().forEach(one -> turns.add(new Turn(one, day(one, traced), "leaves it open")));
        turns.sort(Comparator.comparing(Turn::day, Comparator.nullsLast(Comparator.comparing(PartialDate::instant))));
        var supporting = new HashSet<DocumentId>();
        var disputing = new HashSet<DocumentId>();
        var told = new HashSet<String>();
        var history = new ArrayList<Moment>();
        for (var turn : turns) {
            switch (turn.side()) {
                case "says so" -> supporting.add(turn.evidence().origin());
                case "says not" -> disputing.add(turn.evidence().origin());
                default -> {}
            }
            if (told.add(turn.evidence().document() + turn.side())) {
                history.add(new Moment(
                        turn.day(),
                        Testimony.alone(turn.evidence(), traced.documents()),
                        turn.side(),
                        supporting.size(),
                        disputing.size()));
            }
        }
        return history;
    }

    private static @Nullable PartialDate day(Evidence evidence, Traced traced) {
        return traced.documents()
                .find(evidence.document())
                .map(stored -> stored.document().metadata().publishedDate())
                .filter(Objects::nonNull)
                .orElse(null);
    }
}
