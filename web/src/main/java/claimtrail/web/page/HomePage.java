package claimtrail.web.page;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Progress;
import claimtrail.web.api.Traced;
import claimtrail.web.api.Traces;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The first page: what changed in what is known.
public final class HomePage {

    private static final int OFFICIAL = 6;
    private static final int STORIES = 8;
    private static final int NEWEST = 8;

    private final Desk desk;
    private final Traces traces;
    private final Clock clock;

    HomePage(Desk desk, Traces traces, Clock clock) {
        this.desk = desk;
        this.traces = traces;
        this.clock = clock;
    }

    /// What the page shows.
    ///
    /// @param since what changed since its reader looked last
    /// @param documents how many the corpus has
    /// @param official newest official texts
    /// @param stories what is told most lately
    /// @param newest documents that were first seen last
    /// @param attention sources that failed or yield nothing
    public record View(
            Progress.Snapshot progress,
            Since since,
            int documents,
            List<MeasureLine> measures,
            List<DocumentLine> official,
            List<Story> stories,
            List<DocumentLine> newest,
            List<SourceLine> attention) {

        public boolean empty() {
            return documents == 0;
        }
    }

    View view(Instant since) {
        var traced = traces.now();
        return new View(
                desk.progress().now(),
                Since.of(desk, traced, since),
                desk.store().documents().count(),
                measures(traced),
                official(traced),
                Story.newest(traced, STORIES),
                desk.store().documents().newest(NEWEST).stream()
                        .map(DocumentLine::of)
                        .toList(),
                attention());
    }

    private static List<MeasureLine> measures(Traced traced) {
        return traced.measures().stream()
                .map(measure -> MeasureLine.of(measure, traced, null))
                .toList();
    }

    private static List<DocumentLine> official(Traced traced) {
        return traced.coverage().documents().stream()
                .filter(stored -> stored.document().metadata().kind() == DocumentKind.OFFICIAL)
                .map(DocumentLine::of)
                .sorted(Comparator.comparing(HomePage::moment).reversed())
                .limit(OFFICIAL)
                .toList();
    }

    private static Instant moment(DocumentLine line) {
        var published = line.published();
        return published == null ? Instant.MIN : published.instant();
    }

    private List<SourceLine> attention() {
        var now = clock.instant();
        return desk.store().sources().health(now).stream()
                .filter(health -> switch (health.state(now)) {
                    case FAILING, SILENT, QUIET -> true;
                    case PAUSED, NEW, WELL -> false;
                })
                .map(health -> SourceLine.of(health, List.of(), now))
                .toList();
    }
}
