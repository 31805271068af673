package claimtrail.web.page;

import claimtrail.corpus.store.SourceHealth.State;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The page of the sources and how they are doing; those that need somebody come first.
public final class SourcesPage {

    private static final int VISITS = 20;
    private static final int MANY = 8;
    private static final Map<String, String> DONE = Map.of("removed", "The source is followed no more.");

    private final Desk desk;
    private final Clock clock;

    SourcesPage(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// What the page shows.
    ///
    /// @param all how many sources there are
    /// @param states with how many sources each
    /// @param done what was just done, `null` for nothing
    /// @param listProblems what is wrong with the list in the data folder
    public record View(
            List<SourceLine> lines,
            int all,
            String query,
            List<SearchPage.Choice> states,
            AddressForm form,
            @Nullable String done,
            List<String> listProblems) {

        /// How many of the shown ones work and yield something.
        public long well() {
            return lines.stream().filter(line -> line.state() == State.WELL).count();
        }

        /// Whether the form is what somebody came for.
        public boolean adding() {
            return all == 0 || form.problem() != null;
        }

        /// Whether there are so many that one would look for one.
        public boolean many() {
            return all > MANY;
        }
    }

    /// The form that looks at an address.
    ///
    /// @param problem what is wrong with the address, `null` where nothing is
    public record AddressForm(
            String address, boolean local, @Nullable String problem) {
        static final AddressForm EMPTY = new AddressForm("", false, null);
    }

    View view(Parameters parameters) {
        return view(parameters, AddressForm.EMPTY);
    }

    View view(Parameters parameters, AddressForm form) {
        var now = clock.instant();
        var store = desk.store();
        var query = parameters.text("q");
        var chosen = parameters.choice("state", State.class);
        var all = store.sources().health(now);
        var found = all.stream()
                .filter(health -> matches(
                        health.source().id() + " " + health.source().name() + " "
                                + health.source().address(),
                        query))
                .toList();
        var lines = found.stream()
                .filter(health -> chosen == null || health.state(now) == chosen)
                .map(health -> SourceLine.of(
                        health, store.sources().visits(health.source().id(), VISITS), now))
                .sorted(Comparator.comparingInt(SourceLine::urgency))
                .toList();
        var states = Arrays.stream(State.values())
                .map(state -> choice(
                        state,
                        chosen,
                        query,
                        found.stream()
                                .filter(health -> health.state(now) == state)
                                .count()))
                .filter(choice -> choice.count() > 0)
                .toList();
        return new View(
                lines,
                all.size(),
                query,
                states,
                form,
                DONE.get(parameters.text("done")),
                desk.sources().listProblems().get());
    }

    private static boolean matches(String text, String query) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(lower::contains);
    }

    /// Choosing the chosen one again drops it.
    private static SearchPage.Choice choice(State state, @Nullable State chosen, String query, long count) {
        var word = state.name().toLowerCase(Locale.ROOT);
        var address = new Address("/sources").with("q", query);
        return new SearchPage.Choice(
                word,
                count,
                Objects.equals(state, chosen)
                        ? address.toString()
                        : address.with("state", word).toString(),
                state == chosen);
    }
}
