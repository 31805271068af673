package claimtrail.corpus.store;

import claimtrail.corpus.document.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Searches that are kept, with the documents that matched them.
public final class WatchTable {

    private final Connections connections;

    WatchTable(Connections connections) {
        this.connections = connections;
    }

    /// Keeps a search, or changes one that is kept.
    public void put(Watch watch) {
        connections.write(handle -> handle.createUpdate("""
                        insert into watch (id, name, query, muted, created)
                        values (:id, :name, :query, :muted, :created)
                        on conflict (id) do update set name = excluded.name, query = excluded.query,
                          muted = excluded.muted
                        """)
                .bind("id", watch.id())
                .bind("name", watch.name())
                .bind("query", watch.query())
                .bind("muted", watch.muted())
                .bind("created", watch.created().toEpochMilli())
                .execute());
    }

    /// Whether there was one to be muted, or to be heard again.
    public boolean mute(String id, boolean muted) {
        return connections.writing(handle -> handle.createUpdate("update watch set muted = :muted where id = :id")
                        .bind("muted", muted)
                        .bind("id", id)
                        .execute()
                > 0);
    }

    /// Whether there was one to be forgotten.
    public boolean remove(String id) {
        return connections.writing(handle -> {
            for (var table : List.of("watch_hit", "chosen_search")) {
                handle.createUpdate("delete from " + table + " where watch = :id")
                        .bind("id", id)
                        .execute();
            }
            return handle.createUpdate("delete from watch where id = :id")
                            .bind("id", id)
                            .execute()
                    > 0;
        });
    }

    public List<Watch> list() {
        return connections.read(handle -> handle.createQuery("select * from watch order by created, id")
                .map((row, context) -> watch(row))
                .list());
    }

    public Optional<Watch> find(String id) {
        return connections.read(handle -> handle.createQuery("select * from watch where id = :id")
                .bind("id", id)
                .map((row, context) -> watch(row))
                .findFirst());
    }

    /// The newest hits of a watch.
    public List<WatchHit> hits(String id, int limit) {
        return connections.read(handle -> handle.createQuery("""
                        select * from watch_hit where watch = :id order by seen desc, document limit :limit
                        """)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> hit(row))
                .list());
    }

    /// The documents that matched a watch and were first seen at a moment or after it.
    public Set<DocumentId> hitsSince(String id, Instant seen) {
        return connections.read(
                handle -> handle.createQuery("select document from watch_hit where watch = :id and seen >= :seen")
                        .bind("id", id)
                        .bind("seen", seen.toEpochMilli())
                        .map((row, context) -> new DocumentId(Columns.text(row, "document")))
                        .collect(Collectors.toSet()));
    }

    /// The newest hits of all watches that are not muted.
    public List<WatchHit> newest(int limit) {
        return connections.read(handle -> handle.createQuery("""
                        select watch_hit.* from watch_hit join watch on watch.id = watch_hit.watch
                        where not watch.muted order by seen desc, document limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> hit(row))
                .list());
    }

    /// Up to which change documents have been matched; empty before the first time.
    public OptionalLong reached() {
        return connections
                .read(handle -> handle.createQuery("select change from watch_reach")
                        .mapTo(Long.class)
                        .findFirst())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /// Notes what matched, and up to which change: both or neither. A document that matched before stays as it was.
    public void matched(List<WatchHit> hits, long change) {
        connections.write(handle -> {
            for (var hit : hits) {
                handle.createUpdate("""
                                insert into watch_hit (watch, document, seen, why)
                                values (:watch, :document, :seen, :why)
                                on conflict (watch, document) do nothing
                                """)
                        .bind("watch", hit.watch())
                        .bind("document", hit.document().value())
                        .bind("seen", hit.seen().toEpochMilli())
                        .bind("why", hit.why())
                        .execute();
            }
            handle.createUpdate("""
                            insert into watch_reach (one, change) values (1, :change)
                            on conflict (one) do update set change = excluded.change
                            """).bind("change", change).execute();
        });
    }

    static Watch watch(ResultSet row) throws SQLException {
        return new Watch(
                Columns.text(row, "id"),
                Columns.text(row, "name"),
                Columns.text(row, "query"),
                row.getBoolean("muted"),
                Columns.instant(row, "created"));
    }

    private static WatchHit hit(ResultSet row) throws SQLException {
        return new WatchHit(
                Columns.text(row, "watch"),
                new DocumentId(Columns.text(row, "document")),
                Columns.instant(row, "seen"),
                Columns.text(row, "why"));
    }
}
