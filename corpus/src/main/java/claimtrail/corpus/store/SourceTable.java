package claimtrail.corpus.store;

import claimtrail.corpus.document.DocumentKind;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The sources, when each is asked next, and what asking it came to.
public final class SourceTable {

    /// Visits that are kept of each source.
    private static final int VISITS_KEPT = 1_000;

    private final Connections connections;
    private final HealthReader health;

    SourceTable(Connections connections) {
        this.connections = connections;
        this.health = new HealthReader(connections);
    }

    /// Adds a source, or changes the one with its id; whether it is paused and what is known of its visits stays. It is
    /// asked soon where it is new or lives elsewhere now.
    public void put(Source source) {
        connections.write(handle -> {
            if (find(handle, source.id()).isEmpty()) {
                wakeLinks(handle, source.id());
            }
            put(handle, source);
        });
    }

    /// A source that was removed once has links that slept since.
    private static void wakeLinks(Handle handle, String id) {
        handle.createUpdate("""
                        update link set due = 0 where source = :id and due >= :never and state in ('WAITING', 'FETCHED')
                        """)
                .bind("id", id)
                .bind("never", Columns.NEVER.toEpochMilli())
                .execute();
        handle.createUpdate(
                        "update host set due = 0 where name in (select host from link where source = :id and due = 0)")
                .bind("id", id)
                .execute();
    }

    private static void put(Handle handle, Source source) {
        handle.createUpdate("""
                        insert into source (id, name, kind, address, selector, yields, rhythm, local)
                        values (:id, :name, :kind, :address, :selector, :yields, :rhythm, :local)
                        on conflict (id) do update set name = excluded.name, kind = excluded.kind,
                          address = excluded.address, selector = excluded.selector, yields = excluded.yields,
                          rhythm = excluded.rhythm, local = excluded.local,
                          pace_seconds = case when source.rhythm = excluded.rhythm then source.pace_seconds end,
                          next_visit = case when source.rhythm = excluded.rhythm and source.kind = excluded.kind
                            and source.address = excluded.address then source.next_visit else 0 end,
                          etag = case when source.kind = excluded.kind and source.address = excluded.address
                            and source.selector is not distinct from excluded.selector then source.etag end,
                          last_modified = case when source.kind = excluded.kind and source.address = excluded.address
                            and source.selector is not distinct from excluded.selector then source.last_modified end,
                          cursor = case when source.kind = excluded.kind and source.address = excluded.address
                            then source.cursor end
                        """)
                .bind("id", source.id())
                .bind("name", source.name())
                .bind("kind", source.kind().name())
                .bind("address", source.address().toString())
                .bind("selector", source.selector())
                .bind("yields", source.yields().name())
                .bind("rhythm", source.rhythm().text())
                .bind("local", source.local())
                .execute();
    }

    /// Stops following a source; its documents stay. Whether there was one.
    public boolean remove(String id) {
        return connections.writing(handle -> {
            handle.createUpdate("delete from visit where source = :id")
                    .bind("id", id)
                    .execute();
            handle.createUpdate("update link set due = :never where source = :id")
                    .bind("id", id)
                    .bind("never", Columns.NEVER.toEpochMilli())
                    .execute();
            return handle.createUpdate("delete from source where id = :id")
                            .bind("id", id)
                            .execute()
                    > 0;
        });
    }

    /// Whether there was such a source.
    public boolean pause(String id, boolean paused) {
        return connections.writing(handle -> {
            var known = handle.createUpdate("update source set paused = :paused where id = :id")
                            .bind("id", id)
                            .bind("paused", paused)
                            .execute()
                    > 0;
            if (!paused) {
                // The lanes passed its links over meanwhile.
                handle.createUpdate("""
                                update host set due = 0 where name in (select host from link
                                  where source = :id and due < :never)
                                """)
                        .bind("id", id)
                        .bind("never", Columns.NEVER.toEpochMilli())
                        .execute();
            }
            return known;
        });
    }

    /// Has a source asked as soon as somebody works. Whether there was one.
    public boolean visitNow(String id) {
        return connections.writing(handle -> handle.createUpdate("update source set next_visit = 0 where id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    /// Sources to ask now, those that wait longest first; never paused ones.
    public List<DueSource> due(Instant now) {
        return connections.read(handle -> handle.createQuery(
                        "select * from source where next_visit <= :now and not paused order by next_visit, id")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> due(row))
                .list());
    }

    /// When the next source falls due.
    public Optional<Instant> next() {
        return connections.read(handle -> handle.createQuery(
                        "select min(next_visit) as next from source where not paused having min(next_visit) is not null")
                .map((row, context) -> Columns.instant(row, "next"))
                .findOne());
    }

    /// Notes a visit, when the next one is, and what is to be remembered for it: all or nothing.
    ///
    /// @param memory `null` where the visit brought nothing to remember
    public void visited(Visit visit, Appointment appointment, @Nullable SourceMemory memory) {
        connections.write(handle -> {
            note(handle, visit);
            meet(handle, visit, appointment);
            if (memory != null) {
                remember(handle, visit.source(), memory);
            }
        });
    }

    /// All sources in order of name.
    public List<Source> list() {
        return connections.read(handle -> handle.createQuery("select * from source order by name, id")
                .map((row, context) -> source(row))
                .list());
    }

    public Optional<Source> find(String id) {
        return connections.read(handle -> find(handle, id));
    }

    private static Optional<Source> find(Handle handle, String id) {
        return handle.createQuery("select * from source where id = :id")
                .bind("id", id)
                .map((row, context) -> source(row))
                .findOne();
    }

    /// All sources in order of name, with what is known of their visits and links.
    public List<SourceHealth> health(Instant now) {
        return health.all(now);
    }

    /// What is known of one source.
    public Optional<SourceHealth> health(String id, Instant now) {
        return health.one(id, now);
    }

    /// Links of a source of which nothing came, those found last first.
    public List<LinkTrouble> troubles(String id, int limit) {
        return health.troubles(id, limit);
    }

    /// Visits of all sources since a moment, that moment included, oldest first.
    public List<Visit> visitsSince(Instant moment) {
        return health.visitsSince(moment);
    }

    /// The newest visits of a source, newest first.
    public List<Visit> visits(String id, int limit) {
        return health.visits(id, limit);
    }

    private static void note(Handle handle, Visit visit) {
        handle.createUpdate("""
                        insert into visit (source, at, outcome, format, entries, added, problem)
                        values (:source, :at, :outcome, :format, :entries, :added, :problem)
                        on conflict (source, at) do nothing
                        """)
                .bind("source", visit.source())
                .bind("at", visit.at().toEpochMilli())
                .bind("outcome", visit.outcome().name())
                .bind("format", visit.format())
                .bind("entries", visit.entries())
                .bind("added", visit.added())
                .bind("problem", visit.problem())
                .execute();
        handle.createUpdate("""
                        delete from visit where source = :source and at <
                          (select at from visit where source = :source order by at desc limit 1 offset :kept)
                        """)
                .bind("source", visit.source())
                .bind("kept", VISITS_KEPT)
                .execute();
    }

    private static void meet(Handle handle, Visit visit, Appointment appointment) {
        var pace = appointment.pace();
        handle.createUpdate("""
                        update source set last_visit = :at, problem = :problem, next_visit = :next,
                          pace_seconds = :pace, failures = :failures,
                          last_success = case when :failed then last_success else :at end
                        where id = :id
                        """)
                .bind("id", visit.source())
                .bind("at", visit.at().toEpochMilli())
                .bind("problem", visit.problem())
                .bind("next", appointment.next().toEpochMilli())
                .bind("pace", pace == null ? null : pace.toSeconds())
                .bind("failures", appointment.failures())
                .bind("failed", visit.outcome() == Visit.Outcome.FAILED)
                .execute();
    }

    private static void remember(Handle handle, String id, SourceMemory memory) {
        handle.createUpdate(
                        "update source set etag = :etag, last_modified = :modified, cursor = :cursor where id = :id")
                .bind("id", id)
                .bind("etag", memory.etag())
                .bind("modified", memory.lastModified())
                .bind("cursor", memory.cursor())
                .execute();
    }

    private static DueSource due(ResultSet row) throws SQLException {
        return new DueSource(
                source(row),
                new SourceMemory(
                        Columns.textOrNull(row, "etag"),
                        Columns.textOrNull(row, "last_modified"),
                        Columns.textOrNull(row, "cursor")),
                appointment(row),
                Columns.instantOrNull(row, "last_success"));
    }

    static Appointment appointment(ResultSet row) throws SQLException {
        var seconds = row.getLong("pace_seconds");
        var pace = row.wasNull() ? null : Duration.ofSeconds(seconds);
        return new Appointment(Columns.instant(row, "next_visit"), pace, row.getInt("failures"));
    }

    static Source source(ResultSet row) throws SQLException {
        return new Source(
                Columns.text(row, "id"),
                Columns.text(row, "name"),
                SourceKind.valueOf(Columns.text(row, "kind")),
                URI.create(Columns.text(row, "address")),
                Columns.textOrNull(row, "selector"),
                DocumentKind.valueOf(Columns.text(row, "yields")),
                Rhythm.parse(Columns.text(row, "rhythm")),
                row.getBoolean("local"));
    }
}
