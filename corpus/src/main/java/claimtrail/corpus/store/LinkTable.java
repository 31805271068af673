package claimtrail.corpus.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The links that were found, and what became of each: the crawl's queue.
public final class LinkTable {

    private static final Statement CAPTURED = new Statement("""
            update link set state = 'FETCHED', attempts = 0, due = ?, problem = null, last_seen = ?, capture = ?,
              digest = ?, etag = ?, last_modified = ?
            where address = ?
            """);
    private static final Statement GONE = new Statement("""
            update link set state = 'GONE', attempts = ?, due = ?, problem = ?, last_seen = ? where address = ?
            """);
    private static final Statement ORPHANED = new Statement("""
            update link set source = ?, due = ?, state = case when state = 'FETCHED' then state else 'WAITING' end
            where address = ? and state <> 'ALIAS' and not exists (select 1 from source where source.id = link.source)
            """);
    /// Some sources say at each visit that everything has changed just now.
    private static final Duration CALM = Duration.ofMinutes(15);

    private static final Statement UNCHANGED = new Statement("""
            update link set state = 'FETCHED', attempts = 0, due = ?, problem = null, last_seen = ? where address = ?
            """);

    private final Connections connections;

    LinkTable(Connections connections) {
        this.connections = connections;
    }

    /// Takes the links of a visit. A known one is due again only where the source gives a new time of change; one whose
    /// page is known to be another link's page is left out.
    ///
    /// @return how many were new
    public int offer(List<Link> links, Instant now) {
        return connections.writing(handle -> {
            var added = 0;
            for (var link : links) {
                var isNew = insert(handle, link, now);
                if (isNew || orphaned(handle, link, now) || changed(handle, link, now)) {
                    HostTable.wake(handle, link.host(), now);
                }
                added += isNew ? 1 : 0;
            }
            return added;
        });
    }

    /// The links of a host to fetch now, those that wait longest first; never those of a paused source.
    public List<QueuedLink> due(String host, Instant now, int limit) {
        return connections.read(handle -> handle.createQuery("""
                        select link.*, source.local and source.kind <> 'FOLDER' as local from link left join source on source.id = link.source
                        where host = :host and due <= :now and (source.paused is null or not source.paused)
                        order by due, link.address limit :limit
                        """)
                .bind("host", host)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> queued(row))
                .list());
    }

    /// Whether an address is a link already, or the canonical address of one.
    public boolean knows(URI address) {
        return connections.read(handle -> handle.createQuery(
                                "select count(*) from link where address = :address or canonical = :address")
                        .bind("address", address.toString())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    public Optional<QueuedLink> find(URI address) {
        return connections.read(handle -> handle.createQuery("""
                        select link.*, source.local and source.kind <> 'FOLDER' as local from link left join source on source.id = link.source
                        where link.address = :address
                        """)
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
                CAPTURED.update(
                        handle,
                        next.toEpochMilli(),
                        capture.at().toEpochMilli(),
                        memory.capture(),
                        memory.digest(),
                        memory.etag(),
                        memory.lastModified(),
                        link.address().toString());
            }
        });
    }

    /// The server answered that nothing changed, or gave the same bytes again.
    public void unchanged(URI address, Instant now, Instant next) {
        connections.write(
                handle -> UNCHANGED.update(handle, next.toEpochMilli(), now.toEpochMilli(), address.toString()));
    }

    /// A file was read; it is due again when its folder says that it changed.
    ///
    /// @param problem what was left out of it, `null` when nothing was
    public void read(URI address, Instant now, @Nullable String problem) {
        unchanged(address, now, Columns.NEVER);
        if (problem != null) {
            settle(address, LinkState.FETCHED, 0, Columns.NEVER, problem);
        }
    }

    /// Nothing came; to be tried again.
    public void retry(URI address, int attempts, Instant next, String problem) {
        settle(address, LinkState.WAITING, attempts, next, problem);
    }

    /// Nothing comes, and why.
    ///
    /// @param next when to look once more, `null` for never, unless its source says that it changed
    public void ended(URI address, LinkState state, int attempts, @Nullable Instant next, String problem) {
        settle(address, state, attempts, next == null ? Columns.NEVER : next, problem);
    }

    /// The server says that the page is not there.
    ///
    /// @param next when to look once more, `null` for never, unless its source says that it changed
    public void gone(URI address, Instant now, int attempts, @Nullable Instant next, String problem) {
        connections.write(handle -> GONE.update(
                handle,
                attempts,
                (next == null ? Columns.NEVER : next).toEpochMilli(),
                problem,
                now.toEpochMilli(),
                address.toString()));
    }

    /// Whether another link that is followed gives an address as its page's own.
    public boolean isNamed(URI canonical, URI besides) {
        return connections.read(handle -> handle.createQuery("""
                        select count(*) from link
                        where canonical = :canonical and address <> :besides and state = 'FETCHED'
                        """)
                        .bind("canonical", canonical.toString())
                        .bind("besides", besides.toString())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    /// The link's page says that it is the page of another address; from now on that one stands for both.
    public void aliased(URI address, URI canonical, Instant now) {
        connections.write(handle -> handle.createUpdate("""
                        update link set state = 'ALIAS', canonical = :canonical, due = :never, problem = null,
                          last_seen = :now
                        where address = :address
                        """)
                .bind("address", address.toString())
                .bind("canonical", canonical.toString())
                .bind("now", now.toEpochMilli())
                .bind("never", Columns.NEVER.toEpochMilli())
                .execute());
    }

    /// Keeps the canonical address that a link's page gives, so that the page is not fetched again under it.
    public void named(URI address, URI canonical) {
        connections.write(
                handle -> handle.createUpdate("update link set canonical = :canonical where address = :address")
                        .bind("address", address.toString())
                        .bind("canonical", canonical.toString())
                        .execute());
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
        return handle.createUpdate("""
                        insert into link (address, host, source, title, published, modified, state, due, found)
                        select :address, :host, :source, :title, :published, :modified, 'WAITING', :now, :now
                        where not exists (select 1 from link other where other.canonical = :address)
                        on conflict (address) do nothing
                        """)
                        .bind("address", link.address().toString())
                        .bind("host", link.host())
                        .bind("source", link.source())
                        .bind("title", link.title())
                        .bind("published", Columns.text(link.published()))
                        .bind("modified", Columns.text(link.modified()))
                        .bind("now", now.toEpochMilli())
                        .execute()
                > 0;
    }

    /// Has a known link fetched again where its source gives a new time of change, also one that was given up.
    private static boolean changed(Handle handle, Link link, Instant now) {
        return link.modified() != null
                && handle.createUpdate("""
                        update link set modified = :modified,
                          due = case when last_seen + :calm > :now and last_seen + :calm < due then last_seen + :calm
                            when last_seen + :calm > :now then due else :now end,
                          state = case when state = 'FETCHED' then state else 'WAITING' end
                        where address = :address and state <> 'ALIAS'
                          and (modified is null or modified <> :modified)
                        """)
                                .bind("address", link.address().toString())
                                .bind("modified", Columns.text(link.modified()))
                                .bind("now", now.toEpochMilli())
                                .bind("calm", CALM.toMillis())
                                .execute()
                        > 0;
    }

    /// Takes over a link whose own source is followed no more.
    private static boolean orphaned(Handle handle, Link link, Instant now) {
        return ORPHANED.update(
                        handle,
                        link.source(),
                        now.toEpochMilli(),
                        link.address().toString())
                > 0;
    }

    /// Puts links that were kept before hosts had lanes into their lanes.
    void intoLanes() {
        connections.write(handle -> handle.createQuery("select * from link where host is null")
                .map((row, context) -> new Lane(link(row), Columns.instant(row, "due")))
                .list()
                .forEach(lane -> {
                    handle.createUpdate("update link set host = :host where address = :address")
                            .bind("host", lane.link().host())
                            .bind("address", lane.link().address().toString())
                            .execute();
                    HostTable.wake(handle, lane.link().host(), lane.due());
                }));
    }

    private record Lane(Link link, Instant due) {}

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
                Columns.instant(row, "found"),
                Columns.instant(row, "due"),
                row.getBoolean("local"),
                memory,
                Columns.instantOrNull(row, "last_seen"));
    }
}
