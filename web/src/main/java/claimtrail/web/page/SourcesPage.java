package claimtrail.web.page;

import claimtrail.corpus.store.SourceHealth;
import claimtrail.web.api.Desk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The page of the sources and how they are doing.
public final class SourcesPage {

    private final Desk desk;
    private final Clock clock;

    SourcesPage(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// What the page shows.
    public record View(List<Line> lines) {

        /// How many of the sources work and yield something.
        public long well() {
            return lines.stream().filter(line -> line.tone().equals("well")).count();
        }
    }

    /// A source with its state in one word and one sentence.
    ///
    /// @param tone class of its badge: `well`, `failing`, `silent`, `quiet`, `paused` or `new`
    public record Line(SourceHealth health, String tone, String says) {

        static Line of(SourceHealth health, Instant now) {
            var state = health.state(now);
            var says = switch (state) {
                case PAUSED -> "Paused by a person.";
                case NEW -> "Not visited yet.";
                case SILENT -> "It answers, but gives no links.";
                case QUIET -> "It answers, but nothing new has come for longer than usual.";
                case FAILING, WELL -> "Works.";
            };
            var problem = health.problem();
            return new Line(health, state.name().toLowerCase(Locale.ROOT), problem == null ? says : problem);
        }

        /// As people write it, such as `15m..7d`.
        public String pace() {
            return health.source().rhythm().text();
        }
    }

    View view() {
        var now = clock.instant();
        return new View(desk.store().sources().health(now).stream()
                .map(health -> Line.of(health, now))
                .toList());
    }
}
