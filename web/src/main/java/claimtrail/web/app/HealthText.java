package claimtrail.web.app;

import claimtrail.corpus.store.SourceHealth;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The sources and how they are doing, as a table for people.
final class HealthText {

    private static final String ROW = "%-8s %-24s %-17s %-17s %7s  %s%n";

    private HealthText() {}

    static void print(List<SourceHealth> sources, Instant now, PrintWriter out) {
        out.printf(ROW, "STATE", "SOURCE", "LAST ANSWER", "NEXT", "NEW/14D", "PROBLEM");
        for (var health : sources) {
            var visits = health.visits();
            var sum = health.harvest().perDay().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            out.printf(
                    ROW,
                    health.state(now).name().toLowerCase(Locale.ROOT),
                    health.source().id(),
                    minute(visits.success()),
                    health.paused()
                            ? "-"
                            : visits.appointment().next().isAfter(now)
                                    ? minute(visits.appointment().next())
                                    : "now",
                    sum,
                    health.problem() == null ? "" : health.problem());
        }
        out.flush();
    }

    private static String minute(@Nullable Instant moment) {
        return moment == null
                ? "never"
                : moment.truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", "Z");
    }
}
