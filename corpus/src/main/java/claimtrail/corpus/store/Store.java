package claimtrail.corpus.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/// The system of record, in one SQLite file with a write-ahead log.
///
/// Safe for use by several threads: one writes at a time, any number read beside it. What a method wrote is on disk
/// when it returns. Failures of the database are thrown as Jdbi's unchecked exceptions: nothing can go on without it.
public final class Store implements AutoCloseable {

    private static final int READERS = 8;

    private final HikariDataSource writer;
    private final HikariDataSource reader;
    private final Connections connections;
    private final SourceTable sources;
    private final SubscriptionTable subscriptions;
    private final LinkTable links;
    private final HostTable hosts;
    private final PageTable pages;
    private final CaptureTable captures;
    private final DocumentTable documents;
    private final SubscriberTable subscribers;
    private final OutboxTable outbox;
    private final WatchTable watches;
    private final AccountTable accounts;

    private Store(HikariDataSource writer, HikariDataSource reader) {
        this.writer = writer;
        this.reader = reader;
        this.connections = new Connections(Jdbi.create(writer), Jdbi.create(reader));
        this.sources = new SourceTable(connections);
        this.subscriptions = new SubscriptionTable(connections);
        this.links = new LinkTable(connections);
        this.hosts = new HostTable(connections);
        this.pages = new PageTable(connections);
        this.captures = new CaptureTable(connections);
        this.documents = new DocumentTable(connections);
        this.subscribers = new SubscriberTable(connections);
        this.outbox = new OutboxTable(connections);
        this.watches = new WatchTable(connections);
        this.accounts = new AccountTable(connections);
    }

    /// Opens the file, makes it where it is missing, and brings its tables up to date.
    ///
    /// @throws IOException when the file cannot be opened, is no such store, or was written by a newer Claimtrail
    public static Store open(Path file) throws IOException {
        var absolute = file.toAbsolutePath();
        if (absolute.getParent() != null) {
            Files.createDirectories(absolute.getParent());
        }
        var address = "jdbc:sqlite:" + absolute + "?journal_mode=WAL&synchronous=FULL&busy_timeout=20000";
        Migration.run(absolute, address);
        var store = new Store(pool("writer", address, 1), pool("reader", address, READERS));
        store.links.intoLanes();
        return store;
    }

    public SourceTable sources() {
        return sources;
    }

    public SubscriptionTable subscriptions() {
        return subscriptions;
    }

    public LinkTable links() {
        return links;
    }

    public HostTable hosts() {
        return hosts;
    }

    public PageTable pages() {
        return pages;
    }

    public CaptureTable captures() {
        return captures;
    }

    public DocumentTable documents() {
        return documents;
    }

    public SubscriberTable subscribers() {
        return subscribers;
    }

    public OutboxTable outbox() {
        return outbox;
    }

    public WatchTable watches() {
        return watches;
    }

    public AccountTable accounts() {
        return accounts;
    }

    @Override
    public void close() {
        connections.close();
        reader.close();
        writer.close();
    }

    private static HikariDataSource pool(String name, String address, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(60_000);
        return new HikariDataSource(config);
    }
}
