package claimtrail.web.page;

import claimtrail.corpus.store.LinkTrouble;
import claimtrail.corpus.store.Subscription;
import claimtrail.corpus.store.Visit;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The page of one source: what it is, how its visits went, what came of its links.
public final class SourcePage {

    private static final int VISITS = 50;
    private static final int RECENT = 20;
    private static final int TROUBLES = 100;
    private static final int DOCUMENTS = 10;
    private static final Map<String, String> DONE = Map.of(
            "followed", "It is followed from now on.",
            "pause", "It is paused.",
            "resume", "It is asked again.",
            "visit", "It is asked as soon as it may be.");

    private final Desk desk;
    private final Clock clock;

    SourcePage(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// What the page shows.
    ///
    /// @param original address that a browser may be led to
    /// @param days with what was new on each, newest first
    /// @param hub where it tells of changes
    /// @param done what was just done, `null` for nothing
    public record View(
            SourceLine line,
            @Nullable String original,
            List<Day> days,
            List<Visit> visits,
            List<LinkTrouble> troubles,
            List<DocumentLine> documents,
            @Nullable Subscription hub,
            @Nullable String done) {

        public String outcome(Visit visit) {
            return visit.outcome().name().toLowerCase(Locale.ROOT);
        }

        public String outcome(LinkTrouble trouble) {
            return switch (trouble.state()) {
                case WAITING -> "tried again";
                case GONE -> "gone";
                case REFUSED -> "refused";
                case FAILED -> "given up";
                case FETCHED, ALIAS -> "read";
            };
        }
    }

    /// What was new on a day.
    public record Day(LocalDate day, int added) {}

    /// `null` where there is no such source.
    @Nullable View view(String id, Parameters parameters) {
        var now = clock.instant();
        var store = desk.store();
        var health = store.sources().health(id, now).orElse(null);
        if (health == null) {
            return null;
        }
        var visits = store.sources().visits(id, VISITS);
        return new View(
                SourceLine.of(health, visits.stream().limit(RECENT).toList(), now),
                Address.outside(health.source().address()),
                days(health.harvest().perDay(), now.atZone(ZoneOffset.UTC).toLocalDate()),
                visits,
                store.sources().troubles(id, TROUBLES),
                store.documents().newestOf(id, DOCUMENTS).stream()
                        .map(DocumentLine::of)
                        .toList(),
                store.subscriptions().find(id).orElse(null),
                DONE.get(parameters.text("done")));
    }

    private static List<Day> days(List<Integer> perDay, LocalDate today) {
        var days = new ArrayList<Day>();
        for (var before = 0; before < perDay.size(); before++) {
            days.add(new Day(today.minusDays(before), perDay.get(perDay.size() - 1 - before)));
        }
        return List.copyOf(days);
    }
}
