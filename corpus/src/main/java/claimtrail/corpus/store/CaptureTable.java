package claimtrail.corpus.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The captures, and which stages have read them.
public final class CaptureTable {

    private static final String WITH_LINK = """
            select capture.id as capture_id, capture.address as capture_address, capture.input, capture.at,
              capture.digest as capture_digest, link.address, link.source, link.title, link.published, link.modified
            from capture left join link on link.address = capture.link
            """;

    private static final Statement INSERT = new Statement("""
            insert into capture (id, address, input, link, at, digest) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """);
    private static final Statement SUPERSEDE = new Statement("""
            update capture set read_version = ?
            where address = ? and read_version < ? and (at < ? or (at = ? and id < ?))
            """);

    /// The reader's version of a capture that a newer one of the same address has replaced.
    private static final int NEVER_TO_BE_READ = Integer.MAX_VALUE;

    private final Connections connections;

    CaptureTable(Connections connections) {
        this.connections = connections;
    }

    public void add(CaptureRow capture) {
        connections.write(handle -> insert(handle, capture));
    }

    public Optional<CaptureRow> find(String id) {
        return connections.read(handle -> handle.createQuery(WITH_LINK + "where capture.id = :id")
                .bind("id", id)
                .map((row, context) -> capture(row))
                .findOne());
    }

    /// The newest capture of an address.
    public Optional<CaptureRow> newest(URI address) {
        return connections.read(handle -> handle.createQuery(WITH_LINK
                        + "where capture.address = :address order by capture.at desc, capture.id desc limit 1")
                .bind("address", address.toString())
                .map((row, context) -> capture(row))
                .findOne());
    }

    /// The newest capture of an address that had the same content.
    ///
    /// @param digest SHA-256 of the body
    public Optional<String> withContent(URI address, String digest) {
        return connections.read(handle -> handle.createQuery("""
                        select id from capture where address = :address and digest = :digest
                        order by at desc, id desc limit 1
                        """)
                .bind("address", address.toString())
                .bind("digest", digest)
                .mapTo(String.class)
                .findOne());
    }

    /// The newest capture of each address that no reader has read, or only an older version, oldest first.
    public List<CaptureRow> unread(int version, int limit) {
        return connections.read(handle -> handle.createQuery(WITH_LINK + """
                                where capture.read_version < :version
                                order by capture.read_version, capture.at, capture.id limit :limit
                                """)
                .bind("version", version)
                .bind("limit", limit)
                .map((row, context) -> capture(row))
                .list());
    }

    /// How many captures [#unread] has to hand out in all.
    public int unreadCount(int version) {
        return connections.read(
                handle -> handle.createQuery("select count(*) from capture where read_version < :version")
                        .bind("version", version)
                        .mapTo(Integer.class)
                        .one());
    }

    /// Notes what a stage made of a capture.
    public void record(String capture, StageOutcome outcome, Instant at) {
        connections.write(handle -> record(handle, capture, outcome, at));
    }

    public int count() {
        return connections.read(handle -> handle.createQuery("select count(*) from capture")
                .mapTo(Integer.class)
                .one());
    }

    static void record(Handle handle, String capture, StageOutcome outcome, Instant at) {
        handle.createUpdate("""
                        insert into stage_record (capture, stage, version, outcome, message, at)
                        values (:capture, :stage, :version, :outcome, :message, :at)
                        on conflict (capture, stage) do update set version = excluded.version,
                          outcome = excluded.outcome, message = excluded.message, at = excluded.at
                        """)
                .bind("capture", capture)
                .bind("stage", outcome.stage().name())
                .bind("version", outcome.version())
                .bind("outcome", outcome.problem() == null ? "done" : "failed")
                .bind("message", outcome.problem())
                .bind("at", at.toEpochMilli())
                .execute();
        if (outcome.stage() == Stage.READ) {
            handle.createUpdate("""
                            update capture set read_version = :version where id = :id and read_version < :version
                            """)
                    .bind("id", capture)
                    .bind("version", outcome.version())
                    .execute();
        }
    }

    static void insert(Handle handle, CaptureRow capture) {
        var address = capture.address().toString();
        var at = capture.at().toEpochMilli();
        INSERT.update(handle, capture.id(), address, capture.input(), linkAddress(capture), at, capture.digest());
        SUPERSEDE.update(handle, NEVER_TO_BE_READ, address, NEVER_TO_BE_READ, at, at, capture.id());
    }

    private static @Nullable String linkAddress(CaptureRow capture) {
        var link = capture.link();
        return link == null ? null : link.address().toString();
    }

    private static CaptureRow capture(ResultSet row) throws SQLException {
        return new CaptureRow(
                Columns.text(row, "capture_id"),
                Columns.address(row, "capture_address"),
                Columns.textOrNull(row, "input"),
                Columns.textOrNull(row, "address") == null ? null : LinkTable.link(row),
                Columns.instant(row, "at"),
                Columns.text(row, "capture_digest"));
    }
}
