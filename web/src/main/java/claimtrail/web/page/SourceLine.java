package claimtrail.web.page;

import claimtrail.corpus.store.SourceHealth;
import claimtrail.corpus.store.SourceHealth.State;
import claimtrail.corpus.store.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A source with its health in words.
///
/// @param says its state in one sentence
/// @param success when it answered last, as in `answered 5 minutes ago`
/// @param next when it is asked next, as in `asked in 12 minutes`
public record SourceLine(
        SourceHealth health, State state, String says, String success, String next, NewPerDay perDay, Recent recent) {

    /// What its last visits came to.
    ///
    /// @param visits how many these are
    /// @param added entries that were new
    /// @param unchanged visits that brought nothing new
    public record Recent(int visits, int added, int unchanged, int failed) {

        static Recent of(List<Visit> visits) {
            var failed = (int) visits.stream()
                    .filter(visit -> visit.outcome() == Visit.Outcome.FAILED)
                    .count();
            var added = visits.stream().mapToInt(Visit::added).sum();
            var unchanged =
                    (int) visits.stream().filter(visit -> visit.added() == 0).count() - failed;
            return new Recent(visits.size(), added, unchanged, failed);
        }
    }

    static SourceLine of(SourceHealth health, List<Visit> visits, Instant now) {
        var state = health.state(now);
        var next = health.paused()
                ? "not asked while paused"
                : "asked " + TimeText.ahead(health.visits().appointment().next(), now);
        var success = health.visits().success();
        return new SourceLine(
                health,
                state,
                says(health, state, now),
                success == null ? "never answered" : "answered " + TimeText.ago(success, now),
                next,
                NewPerDay.of(health.harvest().perDay()),
                Recent.of(visits));
    }

    private static String says(SourceHealth health, State state, Instant now) {
        var problem = health.problem();
        return switch (state) {
            case PAUSED -> "Nobody asks it until it is resumed.";
            case NEW -> "It was not asked yet.";
            case FAILING ->
                Objects.requireNonNullElse(problem, "It does not answer")
                        + times(health.visits().appointment().failures());
            case SILENT -> silent(health.links(), problem);
            case QUIET -> quiet(health.harvest(), now);
            case WELL -> problem == null ? "It works." : "It works, but " + problem;
        };
    }

    private static String silent(SourceHealth.LinkCounts links, @Nullable String problem) {
        return links.total() > 0
                ? "It answers, but of its " + links.total() + " links none could be fetched."
                : "It answers, but nothing ever came of it" + (problem == null ? "." : ": " + problem);
    }

    private static String times(int failures) {
        return failures > 1 ? " (" + failures + " times in a row)" : "";
    }

    private static String quiet(SourceHealth.Harvest harvest, Instant now) {
        var last = harvest.lastNew();
        var usual = harvest.usualGap();
        return last == null || usual == null
                ? "Nothing new for longer than usual."
                : "Nothing new for " + TimeText.of(Duration.between(last, now)) + "; usually it is at most "
                        + TimeText.of(usual) + ".";
    }

    /// The word of its badge and of the filter.
    public String tone() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// As people write it, such as `15m..7d`.
    public String pace() {
        return health.source().rhythm().text();
    }

    public String href() {
        return "/sources/" + health.source().id();
    }

    /// How much it needs somebody: 0 the most.
    int urgency() {
        return switch (state) {
            case FAILING -> 0;
            case SILENT -> 1;
            case QUIET -> 2;
            case WELL -> health.problem() == null ? 5 : 3;
            case NEW -> 4;
            case PAUSED -> 6;
        };
    }
}
