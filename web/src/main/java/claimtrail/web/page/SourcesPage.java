package claimtrail.web.page;

import claimtrail.corpus.store.SourceHealth;
import claimtrail.web.api.Desk;
import java.util.List;

/// The page of the sources and how they are doing.
public final class SourcesPage {

    private final Desk desk;

    SourcesPage(Desk desk) {
        this.desk = desk;
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
    /// @param tone class of its badge: `well`, `failing`, `silent`, `paused` or `new`
    public record Line(SourceHealth health, String tone, String says) {

        static Line of(SourceHealth health) {
            if (health.paused()) {
                return new Line(health, "paused", "Paused by a person.");
            }
            var problem = health.problem();
            if (problem != null) {
                return new Line(health, "failing", problem);
            }
            if (health.lastVisit() == null) {
                return new Line(health, "new", "Not visited yet.");
            }
            return silent(health)
                    ? new Line(health, "silent", "It answers, but gives no links.")
                    : new Line(health, "well", "Works.");
        }

        /// As people write it, such as `15m..7d`.
        public String pace() {
            return health.source().rhythm().text();
        }
    }

    View view() {
        return new View(desk.store().sources().health().stream().map(Line::of).toList());
    }

    /// Whether a source answers and yet gives nothing.
    static boolean silent(SourceHealth health) {
        return health.lastSuccess() != null && health.links().total() == 0;
    }
}
