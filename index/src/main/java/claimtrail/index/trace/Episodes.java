package claimtrail.index.trace;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tells apart what happened to one target at times that do not touch: two measures and not one.
final class Episodes {

    private static final int DAYS_OF_SILENCE = 120;

    private Episodes() {}

    /// Groups around an instrument stay whole; groups around a target fall apart where nothing was written for
    /// long. The latest episode with the most claims keeps the anchor's own name.
    static Map<String, List<MeasureClaim>> apart(Map<String, List<MeasureClaim>> groups) {
        var apart = new TreeMap<String, List<MeasureClaim>>();
        groups.forEach((anchor, claims) -> {
            if (!Targets.target(anchor)) {
                apart.put(anchor, claims);
                return;
            }
            var episodes = episodes(claims);
            var main =
                    episodes.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
            episodes.forEach(episode -> apart.put(episode == main ? anchor : anchor + "@" + starts(episode), episode));
        });
        return apart;
    }

    /// The entity id in the key of a group.
    static String anchor(String key) {
        var at = key.indexOf('@');
        return at < 0 ? key : key.substring(0, at);
    }

    private static List<List<MeasureClaim>> episodes(List<MeasureClaim> claims) {
        var byDay = new TreeMap<LocalDate, List<MeasureClaim>>();
        var undated = new ArrayList<MeasureClaim>();
        for (var claim : claims) {
            claim.said()
                    .published()
                    .ifPresentOrElse(
                            date -> byDay.computeIfAbsent(date.earliest(), none -> new ArrayList<>())
                                    .add(claim),
                            () -> undated.add(claim));
        }
        var episodes = new ArrayList<List<MeasureClaim>>();
        var last = LocalDate.MIN;
        for (var day : byDay.entrySet()) {
            if (episodes.isEmpty() || ChronoUnit.DAYS.between(last, day.getKey()) > DAYS_OF_SILENCE) {
                episodes.add(new ArrayList<>());
            }
            episodes.getLast().addAll(day.getValue());
            last = day.getKey();
        }
        if (episodes.isEmpty()) {
            return List.of(undated);
        }
        largest(episodes).addAll(undated);
        return episodes;
    }

    private static List<MeasureClaim> largest(List<List<MeasureClaim>> episodes) {
        return episodes.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    }

    private static String starts(List<MeasureClaim> episode) {
        return episode.stream()
                .flatMap(claim -> claim.said().published().stream())
                .map(date -> date.earliest().toString().substring(0, 7))
                .findFirst()
                .orElse("undated");
    }
}
