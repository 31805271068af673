package claimtrail.corpus.store;

import claimtrail.corpus.document.DocumentKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sources, and how they are doing.
public final class SourceTable {

    private final Connections connections;

    SourceTable(Connections connections) {
        this.connections = connections;
    }

    /// Adds a source, or changes the one with its id; whether it is paused and what is known of its visits stays.
    public void put(Source source) {
        connections.write(handle -> handle.createUpdate("""
                        insert into source (id, name, kind, address, selector, yields, rhythm, local)
                        values (:id, :name, :kind, :address, :selector, :yields, :rhythm, :local)
                        on conflict (id) do update set name = excluded.name, kind = excluded.kind,
                          address = excluded.address, selector = excluded.selector, yields = excluded.yields,
                          rhythm = excluded.rhythm, local = excluded.local
                        """)
                .bind("id", source.id())
                .bind("name", source.name())
                .bind("kind", source.kind().name())
                .bind("address", source.address().toString())
                .bind("selector", source.selector())
                .bind("yields", source.yields().name())
                .bind("rhythm", source.rhythm().text())
                .bind("local", source.local())
                .execute());
    }

    /// Stops following a source; its documents stay. Whether there was one.
    public boolean remove(String id) {
        return connections.writing(handle -> handle.createUpdate("delete from source where id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    /// Whether there was such a source.
    public boolean pause(String id, boolean paused) {
        return connections.writing(handle -> handle.createUpdate("update source set paused = :paused where id = :id")
                        .bind("id", id)
                        .bind("paused", paused)
                        .execute()
                > 0);
    }

    /// Notes a visit.
    ///
    /// @param problem why it failed, `null` when it did not
    public void visited(String id, Instant at, @Nullable String problem) {
        connections.write(handle -> handle.createUpdate("""
                        update source set last_visit = :at, problem = :problem,
                          last_success = case when :failed then last_success else :at end
                        where id = :id
                        """)
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .bind("problem", problem)
                .bind("failed", problem != null)
                .execute());
    }

    /// What the last visit of a source left.
    public SourceMemory memory(String id) {
        return connections.read(handle -> handle.createQuery(
                        "select etag, last_modified, cursor from source where id = :id")
                .bind("id", id)
                .map((row, context) -> new SourceMemory(
                        Columns.textOrNull(row, "etag"),
                        Columns.textOrNull(row, "last_modified"),
                        Columns.textOrNull(row, "cursor")))
                .findOne()
                .orElse(SourceMemory.NONE));
    }

    public void remember(String id, SourceMemory memory) {
        connections.write(handle -> handle.createUpdate(
                        "update source set etag = :etag, last_modified = :modified, cursor = :cursor where id = :id")
                .bind("id", id)
                .bind("etag", memory.etag())
                .bind("modified", memory.lastModified())
                .bind("cursor", memory.cursor())
                .execute());
    }

    /// All sources in order of name.
    public List<Source> list() {
        return connections.read(handle -> handle.createQuery("select * from source order by name, id")
                .map((row, context) -> source(row))
                .list());
    }

    public Optional<Source> find(String id) {
        return connections.read(handle -> handle.createQuery("select * from source where id = :id")
                .bind("id", id)
                .map((row, context) -> source(row))
                .findOne());
    }

    /// All sources in order of name, with what is known of their visits and links.
    public List<SourceHealth> health() {
        return connections.read(handle ->
                handle.createQuery("""
                        select source.*,
                          (select count(*) from link where link.source = source.id and state = 'WAITING') as waiting,
                          (select count(*) from link where link.source = source.id and state = 'FETCHED') as fetched,
                          (select count(*) from link where link.source = source.id and state = 'GONE') as gone,
                          (select count(*) from link where link.source = source.id and state = 'REFUSED') as refused,
                          (select count(*) from link where link.source = source.id and state = 'FAILED') as failed
                        from source order by name, id
                        """).map((row, context) -> health(row)).list());
    }

    private static SourceHealth health(ResultSet row) throws SQLException {
        return new SourceHealth(
                source(row),
                row.getBoolean("paused"),
                Columns.instantOrNull(row, "last_visit"),
                Columns.instantOrNull(row, "last_success"),
                Columns.textOrNull(row, "problem"),
                new SourceHealth.LinkCounts(
                        row.getInt("waiting"),
                        row.getInt("fetched"),
                        row.getInt("gone"),
                        row.getInt("refused"),
                        row.getInt("failed")));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                Columns.text(row, "id"),
                Columns.text(row, "name"),
                SourceKind.valueOf(Columns.text(row, "kind")),
                Columns.address(row, "address"),
                Columns.textOrNull(row, "selector"),
                DocumentKind.valueOf(Columns.text(row, "yields")),
                Rhythm.parse(Columns.text(row, "rhythm")),
                row.getBoolean("local"));
    }
}
