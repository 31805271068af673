package claimtrail.corpus.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The links that were found, and what became of each: the crawl's queue.
public final class LinkTable {

    private final Connections connections;

    LinkTable(Connections connections) {
        this.connections = connections;
    }

    /// Takes the links of a visit. A known one is due again only where the source gives a new time of change.
    ///
    /// @return how many were new
    public int offer(List<Link> links, Instant now) {
        return connections.writing(handle -> {
            var added = 0;
            for (var link : links) {
                added += insert(handle, link, now) ? 1 : 0;
            }
            return added;
        });
    }

    /// Links to fetch now, those that wait longest first; never those of a paused source.
    public List<QueuedLink> due(Instant now, int limit) {
        return connections.read(handle -> handle.createQuery("""
                        select * from link
                        where state in ('WAITING', 'FETCHED') and due <= :now
                          and not exists (select 1 from source where source.id = link.source and source.paused)
                        order by case state when 'WAITING' then 0 else 1 end, due, address limit :limit
                        """)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> queued(row))
                .list());
    }

    public Optional<QueuedLink> find(URI address) {
        return connections.read(handle -> handle.createQuery("select * from link where address = :address")
                .bind("address", address.toString())
                .map((row, context) -> queued(row))
                .findOne());
    }

    /// Notes a capture of a link with the capture itself, both or neither.
    public void captured(CaptureRow capture, QueuedLink.Memory memory, Instant next) {
        connections.write(handle -> {
            CaptureTable.insert(handle, capture);
            var link = capture.link();
            if (link != null) {
                handle.createUpdate("""
                                update link set state = 'FETCHED', attempts = 0, due = :due, problem = null,
                                  capture = :capture, digest = :digest, etag = :etag, last_modified = :lastModified
                                where address = :address
                                """)
                        .bind("address", link.address().toString())
                        .bind("due", next.toEpochMilli())
                        .bind("capture", memory.capture())
                        .bind("digest", memory.digest())
                        .bind("etag", memory.etag())
                        .bind("lastModified", memory.lastModified())
                        .execute();
            }
        });
    }

    /// The server answered that nothing changed, or gave the same bytes again.
    public void unchanged(URI address, Instant next) {
        settle(address, LinkState.FETCHED, 0, next, null);
    }

    /// Nothing came; to be tried again.
    public void retry(URI address, int attempts, Instant next, String problem) {
        settle(address, LinkState.WAITING, attempts, next, problem);
    }

    /// No more to be fetched.
    public void ended(URI address, LinkState state, Instant now, String problem) {
        settle(address, state, 0, now, problem);
    }

    /// How many links are due now for their first fetch or another try.
    public int waiting(Instant now) {
        return connections.read(
                handle -> handle.createQuery("select count(*) from link where state = 'WAITING' and due <= :now")
                        .bind("now", now.toEpochMilli())
                        .mapTo(Integer.class)
                        .one());
    }

    private void settle(URI address, LinkState state, int attempts, Instant due, @Nullable String problem) {
        connections.write(handle -> handle.createUpdate("""
                        update link set state = :state, attempts = :attempts, due = :due, problem = :problem
                        where address = :address
                        """)
                .bind("address", address.toString())
                .bind("state", state.name())
                .bind("attempts", attempts)
                .bind("due", due.toEpochMilli())
                .bind("problem", problem)
                .execute());
    }

    private static boolean insert(Handle handle, Link link, Instant now) {
        var before = handle.createQuery("select count(*) from link where address = :address")
                .bind("address", link.address().toString())
                .mapTo(Integer.class)
                .one();
        handle.createUpdate("""
                        insert into link (address, source, title, published, modified, state, due, found)
                        values (:address, :source, :title, :published, :modified, 'WAITING', :now, :now)
                        on conflict (address) do update set modified = excluded.modified, due = excluded.due
                          where excluded.modified is not null
                            and (link.modified is null or link.modified <> excluded.modified)
                        """)
                .bind("address", link.address().toString())
                .bind("source", link.source())
                .bind("title", link.title())
                .bind("published", Columns.text(link.published()))
                .bind("modified", Columns.text(link.modified()))
                .bind("now", now.toEpochMilli())
                .execute();
        return before == 0;
    }

    static Link link(ResultSet row) throws SQLException {
        return new Link(
                Columns.address(row, "address"),
                Columns.text(row, "source"),
                Columns.textOrNull(row, "title"),
                Columns.dateOrNull(row, "published"),
                Columns.dateOrNull(row, "modified"));
    }

    private static QueuedLink queued(ResultSet row) throws SQLException {
        var capture = Columns.textOrNull(row, "capture");
        var memory = capture == null
                ? null
                : new QueuedLink.Memory(
                        capture,
                        Columns.text(row, "digest"),
                        Columns.textOrNull(row, "etag"),
                        Columns.textOrNull(row, "last_modified"));
        return new QueuedLink(
                link(row),
                LinkState.valueOf(Columns.text(row, "state")),
                row.getInt("attempts"),
                Columns.instant(row, "due"),
                memory);
    }
}
