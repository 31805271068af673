package claimtrail.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The lanes of the crawl's queue, one a host: what a host's links cost is the same however many other hosts there are.
public final class HostTable {

    private final Connections connections;

    HostTable(Connections connections) {
        this.connections = connections;
    }

    /// How a host wants to be treated, kept over restarts.
    ///
    /// @param closedUntil until when it wants to be left alone
    /// @param failures exchanges that failed in a row
    public record Manners(Instant closedUntil, int failures) {}

    /// Hosts with links to fetch now, those that wait longest first.
    ///
    /// @param busy hosts that are being worked on
    public List<String> due(Instant now, Set<String> busy, int limit) {
        return connections.read(handle -> handle
                .createQuery("""
                        select name from host where due <= :now and closed_until <= :now
                        order by due, name limit :limit
                        """)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit + busy.size())
                .mapTo(String.class)
                .stream()
                .filter(name -> !busy.contains(name))
                .limit(limit)
                .toList());
    }

    /// Hosts with links that are looked at again some day.
    public int count() {
        return connections.read(handle -> handle.createQuery("select count(*) from host where due < :never")
                .bind("never", Columns.NEVER.toEpochMilli())
                .mapTo(Integer.class)
                .one());
    }

    /// When the next link of any host falls due.
    public Optional<Instant> next() {
        return connections.read(
                handle -> handle.createQuery("select min(due) as due from host having min(due) < :never")
                        .bind("never", Columns.NEVER.toEpochMilli())
                        .map((row, context) -> Columns.instant(row, "due"))
                        .findOne());
    }

    /// Ends a host's turn: it is due again with the next of its links, behind the hosts that have waited meanwhile.
    public void settle(String name, Instant now) {
        connections.write(handle -> {
            handle.createUpdate("""
                            update host set due = coalesce(
                              (select case when min(link.due) < :now then :now else min(link.due) end
                               from link where link.host = host.name and link.due < :never
                                 and not exists (select 1 from source where source.id = link.source and source.paused)),
                              :never)
                            where name = :name
                            """)
                    .bind("name", name)
                    .bind("now", now.toEpochMilli())
                    .bind("never", Columns.NEVER.toEpochMilli())
                    .execute();
            handle.createUpdate("update host set due = closed_until where name = :name and due < closed_until")
                    .bind("name", name)
                    .execute();
        });
    }

    public Optional<Manners> manners(String name) {
        return connections.read(
                handle -> handle.createQuery("select closed_until, failures from host where name = :name")
                        .bind("name", name)
                        .map((row, context) -> manners(row))
                        .findOne());
    }

    /// Keeps how a host wants to be treated, also of one that has no links.
    public void put(String name, Manners manners) {
        connections.write(handle -> handle.createUpdate("""
                        insert into host (name, due, closed_until, failures) values (:name, :never, :closed, :failures)
                        on conflict (name) do update set closed_until = excluded.closed_until,
                          failures = excluded.failures
                        """)
                .bind("name", name)
                .bind("never", Columns.NEVER.toEpochMilli())
                .bind("closed", manners.closedUntil().toEpochMilli())
                .bind("failures", manners.failures())
                .execute());
    }

    /// Leaves a host alone until a moment, and all its links with it.
    public void closeUntil(String name, Instant until) {
        connections.write(handle -> handle.createUpdate("""
                        update host set closed_until = :until, due = case when due < :until then :until else due end
                        where name = :name and closed_until < :until
                        """)
                .bind("name", name)
                .bind("until", until.toEpochMilli())
                .execute());
    }

    /// Has a host looked at no later than a moment.
    static void wake(Handle handle, String name, Instant due) {
        handle.createUpdate("""
                        insert into host (name, due) values (:name, :due)
                        on conflict (name) do update set due = excluded.due where excluded.due < host.due
                        """)
                .bind("name", name)
                .bind("due", due.toEpochMilli())
                .execute();
    }

    private static Manners manners(ResultSet row) throws SQLException {
        return new Manners(Columns.instant(row, "closed_until"), row.getInt("failures"));
    }
}
