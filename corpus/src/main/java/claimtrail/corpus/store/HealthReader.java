package claimtrail.corpus.store;

import claimtrail.corpus.store.SourceHealth.Harvest;
import claimtrail.corpus.store.SourceHealth.LinkCounts;
import claimtrail.corpus.store.SourceHealth.Visits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tells from visits and links how the sources are doing.
final class HealthReader {

    private static final int DAYS = 14;
    /// Moments at which something new was found, of which a source's usual gap is taken.
    private static final int MOMENTS = 60;

    private static final int FEWEST_MOMENTS = 5;
    private static final double NINE_OF_TEN = 0.9;

    private static final String SOURCES = """
            select source.*, (select format from visit where visit.source = source.id
              and format is not null order by at desc limit 1) as format
            from source
            """;

    private final Connections connections;

    HealthReader(Connections connections) {
        this.connections = connections;
    }

    List<SourceHealth> all(Instant now) {
        return connections.read(handle -> {
            var states = states(handle);
            return handle.createQuery(SOURCES + " order by name, id")
                    .map((row, context) -> health(handle, row, states, now))
                    .list();
        });
    }

    Optional<SourceHealth> one(String id, Instant now) {
        return connections.read(handle -> {
            var states = states(handle, id);
            return handle.createQuery(SOURCES + " where id = :id")
                    .bind("id", id)
                    .map((row, context) -> health(handle, row, states, now))
                    .findOne();
        });
    }

    List<LinkTrouble> troubles(String source, int limit) {
        return connections.read(handle -> handle.createQuery("""
                        select * from link where source = :source and problem is not null
                          and state in ('WAITING', 'GONE', 'REFUSED', 'FAILED')
                        order by found desc, address limit :limit
                        """)
                .bind("source", source)
                .bind("limit", limit)
                .map((row, context) -> new LinkTrouble(
                        Columns.address(row, "address"),
                        Columns.textOrNull(row, "title"),
                        LinkState.valueOf(Columns.text(row, "state")),
                        row.getInt("attempts"),
                        Columns.text(row, "problem")))
                .list());
    }

    List<Visit> visitsSince(Instant moment) {
        return connections.read(
                handle -> handle.createQuery("select * from visit where at >= :moment order by at, source")
                        .bind("moment", moment.toEpochMilli())
                        .map((row, context) -> visit(row))
                        .list());
    }

    List<Visit> visits(String source, int limit) {
        return connections.read(
                handle -> handle.createQuery("select * from visit where source = :source order by at desc limit :limit")
                        .bind("source", source)
                        .bind("limit", limit)
                        .map((row, context) -> visit(row))
                        .list());
    }

    private static SourceHealth health(
            Handle handle, ResultSet row, Map<String, Map<String, Integer>> states, Instant now) throws SQLException {
        var source = SourceTable.source(row);
        return new SourceHealth(
                source,
                row.getBoolean("paused"),
                new Visits(
                        Columns.instantOrNull(row, "last_visit"),
                        Columns.instantOrNull(row, "last_success"),
                        SourceTable.appointment(row),
                        Columns.textOrNull(row, "format")),
                Columns.textOrNull(row, "problem"),
                counts(states.getOrDefault(source.id(), Map.of())),
                harvest(handle, source.id(), now));
    }

    private static LinkCounts counts(Map<String, Integer> states) {
        return new LinkCounts(
                count(states, LinkState.WAITING),
                count(states, LinkState.FETCHED) + count(states, LinkState.ALIAS),
                count(states, LinkState.GONE),
                count(states, LinkState.REFUSED),
                count(states, LinkState.FAILED));
    }

    private static int count(Map<String, Integer> states, LinkState state) {
        return states.getOrDefault(state.name(), 0);
    }

    private static Map<String, Map<String, Integer>> states(Handle handle) {
        var bySource = new HashMap<String, Map<String, Integer>>();
        handle.createQuery("select source, state, count(*) as links from link group by source, state")
                .map((row, context) -> bySource.computeIfAbsent(Columns.text(row, "source"), ignored -> new HashMap<>())
                        .put(Columns.text(row, "state"), row.getInt("links")))
                .list();
        return bySource;
    }

    private static Map<String, Map<String, Integer>> states(Handle handle, String source) {
        var states = new HashMap<String, Integer>();
        handle.createQuery("select state, count(*) as links from link where source = :source group by state")
                .bind("source", source)
                .map((row, context) -> states.put(Columns.text(row, "state"), row.getInt("links")))
                .list();
        return Map.of(source, states);
    }

    private static Harvest harvest(Handle handle, String source, Instant now) {
        var moments = handle.createQuery(
                        "select distinct found from link where source = :source order by found desc limit :limit")
                .bind("source", source)
                .bind("limit", MOMENTS)
                .map((row, context) -> Columns.instant(row, "found"))
                .list();
        return new Harvest(
                moments.isEmpty() ? null : moments.getFirst(), usualGap(moments), perDay(handle, source, now));
    }

    /// @param moments newest first
    private static @Nullable Duration usualGap(List<Instant> moments) {
        if (moments.size() < FEWEST_MOMENTS) {
            return null;
        }
        var gaps = IntStream.range(1, moments.size())
                .mapToObj(at -> Duration.between(moments.get(at), moments.get(at - 1)))
                .sorted()
                .toList();
        return gaps.get((int) (NINE_OF_TEN * (gaps.size() - 1)));
    }

    private static List<Integer> perDay(Handle handle, String source, Instant now) {
        var today = now.truncatedTo(ChronoUnit.DAYS);
        var first = today.minus(DAYS - 1L, ChronoUnit.DAYS);
        var perDay = new ArrayList<Integer>(Collections.nCopies(DAYS, 0));
        handle.createQuery("""
                        select (found - :first) / 86400000 as day, count(*) as links
                        from link where source = :source and found >= :first group by 1
                        """)
                .bind("source", source)
                .bind("first", first.toEpochMilli())
                .map((row, context) ->
                        row.getInt("day") < DAYS ? perDay.set(row.getInt("day"), row.getInt("links")) : 0)
                .list();
        return perDay;
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                Columns.text(row, "source"),
                Columns.instant(row, "at"),
                Visit.Outcome.valueOf(Columns.text(row, "outcome")),
                Columns.textOrNull(row, "format"),
                row.getInt("entries"),
                row.getInt("added"),
                Columns.textOrNull(row, "problem"));
    }
}
