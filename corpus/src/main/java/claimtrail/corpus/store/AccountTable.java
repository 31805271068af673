package claimtrail.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who may log in, and who is.
public final class AccountTable {

    private final Connections connections;

    AccountTable(Connections connections) {
        this.connections = connections;
    }

    /// Adds an account, or gives one another password or role; whoever is logged in by it is logged out.
    public void put(Account account) {
        connections.write(handle -> {
            handle.createUpdate("""
                            insert into account (name, password, role, created)
                            values (:name, :password, :role, :created)
                            on conflict (name) do update set password = excluded.password, role = excluded.role
                            """)
                    .bind("name", account.name())
                    .bind("password", account.password())
                    .bind("role", account.role().name())
                    .bind("created", account.created().toEpochMilli())
                    .execute();
            handle.execute("delete from session where account = ?", account.name());
        });
    }

    /// Whether there was one to be removed.
    public boolean remove(String name) {
        return connections.writing(handle -> {
            handle.execute("delete from session where account = ?", name);
            return handle.execute("delete from account where name = ?", name) > 0;
        });
    }

    public Optional<Account> find(String name) {
        return connections.read(handle -> handle.createQuery("select * from account where name = :name")
                .bind("name", name)
                .map((row, context) -> account(row))
                .findFirst());
    }

    public List<Account> list() {
        return connections.read(handle -> handle.createQuery("select * from account order by name")
                .map((row, context) -> account(row))
                .list());
    }

    /// Opens a session, and forgets those that are over.
    public void open(OpenSession session) {
        connections.write(handle -> {
            handle.execute(
                    "delete from session where ends <= ?", session.issued().toEpochMilli());
            handle.createUpdate("""
                            insert into session (digest, account, opened, issued, ends)
                            values (:digest, :account, :opened, :issued, :ends)
                            """)
                    .bind("digest", session.digest())
                    .bind("account", session.account().name())
                    .bind("opened", session.opened().toEpochMilli())
                    .bind("issued", session.issued().toEpochMilli())
                    .bind("ends", session.ends().toEpochMilli())
                    .execute();
        });
    }

    /// Lets a session end at a moment, unless it ends before.
    public void end(String digest, Instant at) {
        connections.write(handle ->
                handle.execute("update session set ends = min(ends, ?) where digest = ?", at.toEpochMilli(), digest));
    }

    /// A session that is not over.
    public Optional<OpenSession> session(String digest, Instant now) {
        return connections.read(handle -> handle.createQuery("""
                        select * from session join account on account.name = session.account
                        where digest = :digest and ends > :now
                        """)
                .bind("digest", digest)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new OpenSession(
                        Columns.text(row, "digest"),
                        account(row),
                        Columns.instant(row, "opened"),
                        Columns.instant(row, "issued"),
                        Columns.instant(row, "ends")))
                .findFirst());
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                Columns.text(row, "name"),
                Columns.text(row, "password"),
                Account.Role.valueOf(Columns.text(row, "role")),
                Columns.instant(row, "created"));
    }
}
