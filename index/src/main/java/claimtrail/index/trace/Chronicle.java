package claimtrail.index.trace;

import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.claim.Status;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns the claims about one measure into its events.
///
/// Days close together are one event told differently: the day with more origins stands, an official text counting for
/// several; the others are kept as disagreeing.
final class Chronicle {

    private static final int DAYS_OF_ONE_EVENT = 7;
    private static final int DAYS_OF_NEWS = 6;
    private static final int OFFICIAL_WEIGHT = 5;

    private final List<MeasureClaim> claims;

    Chronicle(List<MeasureClaim> claims) {
        this.claims = claims;
    }

    /// What one claim says happened when.
    private record Report(
            MeasureClaim claim,
            Status status,
            PartialDate date,
            @Nullable PartialDate dateTo) {
        DocumentId document() {
            return claim.said().stored().document().id();
        }
    }

    List<Measure.Event> events() {
        var byStatus = new EnumMap<Status, List<Report>>(Status.class);
        for (var claim : claims) {
            claim.status()
                    .flatMap(status -> dated(claim, status))
                    .ifPresent(report -> byStatus.computeIfAbsent(report.status, none -> new ArrayList<>())
                            .add(report));
        }
        for (var claim : claims) {
            claim.status()
                    .filter(status -> !byStatus.containsKey(status))
                    .flatMap(status -> asNews(claim, status))
                    .ifPresent(report -> byStatus.put(report.status, new ArrayList<>(List.of(report))));
        }
        return new Plausible(byStatus.values().stream()
                        .flatMap(reports -> clusters(reports).stream())
                        .map(cluster -> new Plausible.Step(event(cluster), weight(cluster), news(cluster)))
                        .toList())
                .events();
    }

    /// Whether no report gives a day: the event is dated by those who tell it.
    private static boolean news(List<Report> reports) {
        return reports.stream().allMatch(report -> report.dateTo != null);
    }

    private static Optional<Report> dated(MeasureClaim claim, Status status) {
        return claim.date().map(date -> new Report(claim, status, date, null));
    }

    /// Without a day of its own a claim tells news: it was so in the days before it was written. An official text or
    /// a statement speaks of its own day.
    private static Optional<Report> asNews(MeasureClaim claim, Status status) {
        return claim.said().published().filter(PartialDate::isDay).map(published -> {
            var day = published.latest();
            var own = claim.said().stored().document().metadata().kind() != DocumentKind.ARTICLE;
            return own
                    ? new Report(claim, status, PartialDate.of(day), null)
                    : new Report(claim, status, PartialDate.of(day.minusDays(DAYS_OF_NEWS)), PartialDate.of(day));
        });
    }

    private static List<List<Report>> clusters(List<Report> reports) {
        var inOrder = reports.stream()
                .sorted(Comparator.comparing((Report report) -> report.date.earliest())
                        .thenComparing(report -> report.date.latest())
                        .thenComparing(report -> report.claim.said().claim().id()))
                .toList();
        var clusters = new ArrayList<List<Report>>();
        for (var report : inOrder) {
            var last = clusters.isEmpty() ? null : clusters.getLast();
            if (last != null && near(last.getLast().date, report.date)) {
                last.add(report);
            } else {
                clusters.add(new ArrayList<>(List.of(report)));
            }
        }
        return clusters;
    }

    private static boolean near(PartialDate earlier, PartialDate later) {
        return !later.earliest().isAfter(earlier.latest().plusDays(DAYS_OF_ONE_EVENT));
    }

    private static Measure.Event event(List<Report> reports) {
        var byDate = new TreeMap<String, List<Report>>();
        reports.forEach(report -> byDate.computeIfAbsent(report.date.text(), none -> new ArrayList<>())
                .add(report));
        var chosen = byDate.values().stream()
                .max(Comparator.comparing(
                                (List<Report> same) -> same.getFirst().date.isDay())
                        .thenComparingInt(Chronicle::weight))
                .orElseThrow();
        var date = chosen.getFirst().date;
        var others = byDate.values().stream()
                .filter(same -> !overlap(same.getFirst().date, date))
                .map(same -> new Measure.OtherDate(same.getFirst().date, documents(same)))
                .toList();
        var agreeing =
                reports.stream().filter(report -> overlap(report.date, date)).toList();
        return new Measure.Event(
                date,
                chosen.getFirst().dateTo,
                chosen.getFirst().status,
                objects(agreeing),
                documents(agreeing),
                others);
    }

    private static boolean overlap(PartialDate one, PartialDate other) {
        return !one.earliest().isAfter(other.latest()) && !other.earliest().isAfter(one.latest());
    }

    private static int weight(List<Report> reports) {
        var origins = new HashSet<DocumentId>();
        reports.forEach(report -> origins.add(report.claim.said().origin()));
        var official = reports.stream().anyMatch(report -> report.claim.said().official());
        return origins.size() + (official ? OFFICIAL_WEIGHT : 0);
    }

    private static List<DocumentId> documents(List<Report> reports) {
        return reports.stream().map(Report::document).distinct().toList();
    }

    private static List<String> objects(List<Report> reports) {
        return reports.stream()
                .map(report -> report.claim.said().claim().slots().object())
                .flatMap(object -> Stream.ofNullable(object))
                .map(Filler::entities)
                .flatMap(List::stream)
                .filter(id -> Names.type(id).equals("model") || Names.type(id).equals("chip"))
                .distinct()
                .sorted()
                .toList();
    }
}
