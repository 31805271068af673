package claimtrail.corpus.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the tables of a store up to date, one opener at a time.
///
/// Flyway takes no lock on SQLite, so two processes that open a new store together would both make its tables, and one
/// of them would fail. The lock is that of an empty database beside the store: it holds between threads and between
/// processes, and the system takes it back from a process that was killed. Waiting for it holds a platform thread, so
/// stores are not opened on virtual ones.
final class Migration {

    private static final int PATIENCE_MILLIS = 120_000;

    private Migration() {}

    /// @param address the JDBC address of the store in `file`
    /// @throws IOException when the file cannot be opened, is no such store, or was written by a newer Claimtrail
    static void run(Path file, String address) throws IOException {
        var lock = "jdbc:sqlite:" + file + "-migration?busy_timeout=" + PATIENCE_MILLIS;
        try (var connection = DriverManager.getConnection(lock);
                var statement = connection.createStatement()) {
            statement.execute("begin exclusive");
            Flyway.configure()
                    .dataSource(address, null, null)
                    .locations("classpath:claimtrail/corpus/store/migration")
                    .load()
                    .migrate();
        } catch (FlywayException | SQLException failure) {
            throw new IOException("the store " + file + " cannot be opened: " + failure.getMessage(), failure);
        }
    }
}
