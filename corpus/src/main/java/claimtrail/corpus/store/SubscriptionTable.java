package claimtrail.corpus.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sources that name a hub, with the subscriptions there.
public final class SubscriptionTable {

    private final Connections connections;

    SubscriptionTable(Connections connections) {
        this.connections = connections;
    }

    /// All sources that name a hub.
    public List<Subscription> list() {
        return connections.read(handle -> handle.createQuery(
                        "select * from source where hub is not null and topic is not null order by id")
                .map((row, context) -> subscription(row))
                .list());
    }

    /// That of one source, where it names a hub.
    public Optional<Subscription> find(String source) {
        return connections.read(handle -> handle.createQuery(
                        "select * from source where id = :id and hub is not null and topic is not null")
                .bind("id", source)
                .map((row, context) -> subscription(row))
                .findOne());
    }

    /// Notes the hub that a source names now, `null` for none. A subscription at another hub is forgotten with it.
    public void named(String source, @Nullable Hub hub) {
        if (find(source).map(Subscription::hub).equals(Optional.ofNullable(hub))) {
            return;
        }
        connections.write(handle -> handle.createUpdate("""
                        update source set hub = :hub, topic = :topic, hub_secret = null, hub_until = null
                        where id = :id
                        """)
                .bind("id", source)
                .bind("hub", hub == null ? null : hub.hub().toString())
                .bind("topic", hub == null ? null : hub.topic().toString())
                .execute());
    }

    /// Notes that the hub is asked with this secret.
    public void asked(String source, String secret) {
        connections.write(handle -> handle.createUpdate("update source set hub_secret = :secret where id = :id")
                .bind("id", source)
                .bind("secret", secret)
                .execute());
    }

    /// Notes that the hub has confirmed the subscription, or, by `null`, that there is none any more.
    public void confirmed(String source, @Nullable Instant until) {
        connections.write(handle -> handle.createUpdate("update source set hub_until = :until where id = :id")
                .bind("id", source)
                .bind("until", until == null ? null : until.toEpochMilli())
                .execute());
    }

    /// Has a source asked at a moment, unless it is asked before.
    public void toldOf(String source, Instant next) {
        connections.write(handle -> handle.createUpdate(
                        "update source set next_visit = :next where id = :id and next_visit > :next")
                .bind("id", source)
                .bind("next", next.toEpochMilli())
                .execute());
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                Columns.text(row, "id"),
                new Hub(Columns.address(row, "hub"), Columns.address(row, "topic")),
                Columns.textOrNull(row, "hub_secret"),
                Columns.instantOrNull(row, "hub_until"),
                row.getBoolean("local"),
                row.getBoolean("paused"));
    }
}
