package claimtrail.corpus.store;

import claimtrail.corpus.store.Subscriber.Interests;
import claimtrail.corpus.store.Subscriber.Standing;
import claimtrail.corpus.store.Subscriber.Told;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Who gets a digest, with the saved searches that they chose and with what they have been told.
public final class SubscriberTable {

    private static final String MAILBOX = "mail";
    private static final String WEBHOOK = "webhook";
    private static final String ARCHIVE = "archive";

    private final Connections connections;

    SubscriberTable(Connections connections) {
        this.connections = connections;
    }

    /// Adds a subscriber, or changes one in all but what they have been told.
    public void put(Subscriber subscriber) {
        connections.write(handle -> {
            handle.createUpdate("""
                            insert into subscriber (id, channel, address, days, hour, zone, followed, empty_note, standing,
                              created, next_digest, through, told_until, known)
                            values (:id, :channel, :address, :days, :hour, :zone, :followed, :empty, :standing,
                              :created, :next, :through, :until, :known)
                            on conflict (id) do update set channel = excluded.channel, address = excluded.address,
                              days = excluded.days, hour = excluded.hour, zone = excluded.zone,
                              followed = excluded.followed, empty_note = excluded.empty_note,
                              standing = excluded.standing, next_digest = excluded.next_digest
                            """)
                    .bind("id", subscriber.id())
                    .bind("channel", channel(subscriber.destination()))
                    .bind("address", subscriber.destination().text())
                    .bind("days", subscriber.timetable().daysText())
                    .bind("hour", subscriber.timetable().hour().toString())
                    .bind("zone", subscriber.timetable().zone().getId())
                    .bind("followed", String.join(" ", subscriber.interests().followed()))
                    .bind("empty", subscriber.interests().emptyNote())
                    .bind("standing", subscriber.standing().name())
                    .bind("created", subscriber.created().toEpochMilli())
                    .bind("next", subscriber.told().next().toEpochMilli())
                    .bind("through", subscriber.told().through())
                    .bind("until", subscriber.told().until().toEpochMilli())
                    .bind("known", subscriber.told().known())
                    .execute();
            choose(handle, subscriber.id(), subscriber.interests().searches());
        });
    }

    public Optional<Subscriber> find(String id) {
        return read("where id = :value", Map.of("value", id)).stream().findFirst();
    }

    /// Those at an address, whatever their standing.
    public List<Subscriber> at(Destination destination) {
        return read(
                "where address = :value and channel = :channel order by created",
                Map.of("value", destination.text(), "channel", channel(destination)));
    }

    public List<Subscriber> list() {
        return read("order by created, id", Map.of());
    }

    /// Those who have said yes, in the order in which their digests are due.
    public List<Subscriber> confirmed() {
        return read("where standing = 'CONFIRMED' order by next_digest, id", Map.of());
    }

    /// Whether there was one whose standing could be changed.
    public boolean standing(String id, Standing standing) {
        return connections.writing(
                handle -> handle.createUpdate("update subscriber set standing = :standing where id = :id")
                                .bind("standing", standing.name())
                                .bind("id", id)
                                .execute()
                        > 0);
    }

    /// Forgets a subscriber with all that belongs to it.
    public boolean remove(String id) {
        return connections.writing(handle -> {
            for (var table : List.of("chosen_search", "noticed", "outbox")) {
                handle.createUpdate("delete from " + table + " where subscriber = :id")
                        .bind("id", id)
                        .execute();
            }
            return handle.createUpdate("delete from subscriber where id = :id")
                            .bind("id", id)
                            .execute()
                    > 0;
        });
    }

    /// Notes for the first time what a subscriber can be taken to know.
    public void knows(String id, Told told) {
        connections.write(handle -> handle.createUpdate("""
                        update subscriber set through = :through, told_until = :until, next_digest = :next,
                          known = :known
                        where id = :id and known is null
                        """)
                .bind("through", told.through())
                .bind("until", told.until().toEpochMilli())
                .bind("next", told.next().toEpochMilli())
                .bind("known", told.known())
                .bind("id", id)
                .execute());
    }

    /// Since when changes of measures wait to be told to a subscriber.
    public Map<String, Instant> noticed(String id) {
        var noticed = new HashMap<String, Instant>();
        connections.read(handle -> handle.createQuery("select measure, at from noticed where subscriber = :id")
                .bind("id", id)
                .map((row, context) -> noticed.put(Columns.text(row, "measure"), Columns.instant(row, "at")))
                .list());
        return noticed;
    }

    /// Notes which changes wait, and forgets all others.
    public void noticed(String id, Map<String, Instant> measures) {
        connections.write(handle -> {
            handle.createUpdate("delete from noticed where subscriber = :id")
                    .bind("id", id)
                    .execute();
            measures.forEach((measure, at) -> handle.createUpdate(
                            "insert into noticed (subscriber, measure, at) values (:id, :measure, :at)")
                    .bind("id", id)
                    .bind("measure", measure)
                    .bind("at", at.toEpochMilli())
                    .execute());
        });
    }

    private List<Subscriber> read(String condition, Map<String, String> values) {
        return connections.read(handle -> {
            var searches = searches(handle);
            return bound(handle.createQuery("select * from subscriber " + condition), values)
                    .map((row, context) -> subscriber(row, searches))
                    .list();
        });
    }

    private static Query bound(Query query, Map<String, String> values) {
        values.forEach(query::bind);
        return query;
    }

    private static Map<String, List<Watch>> searches(Handle handle) {
        var bySubscriber = new HashMap<String, List<Watch>>();
        handle.createQuery("""
                        select chosen_search.subscriber, watch.* from chosen_search
                        join watch on watch.id = chosen_search.watch order by subscriber, position
                        """)
                .map((row, context) -> bySubscriber
                        .computeIfAbsent(Columns.text(row, "subscriber"), ignored -> new ArrayList<>())
                        .add(WatchTable.watch(row)))
                .list();
        return bySubscriber;
    }

    private static void choose(Handle handle, String id, List<Watch> searches) {
        handle.createUpdate("delete from chosen_search where subscriber = :id")
                .bind("id", id)
                .execute();
        var choose = new Statement("insert into chosen_search (subscriber, position, watch) values (?, ?, ?)");
        for (var position = 0; position < searches.size(); position++) {
            choose.update(handle, id, position, searches.get(position).id());
        }
    }

    private static String channel(Destination destination) {
        return switch (destination) {
            case Destination.Mailbox mailbox -> MAILBOX;
            case Destination.Webhook webhook -> WEBHOOK;
            case Destination.Archive archive -> ARCHIVE;
        };
    }

    private static Destination destination(String channel, String address) {
        return switch (channel) {
            case MAILBOX -> new Destination.Mailbox(address);
            case WEBHOOK -> new Destination.Webhook(URI.create(address));
            case ARCHIVE -> new Destination.Archive();
            default -> throw new IllegalStateException("nobody knows the way by " + channel);
        };
    }

    private static Subscriber subscriber(ResultSet row, Map<String, List<Watch>> searches) throws SQLException {
        var id = Columns.text(row, "id");
        var address = Columns.text(row, "address");
        var followed = Columns.text(row, "followed");
        return new Subscriber(
                id,
                destination(Columns.text(row, "channel"), address),
                Timetable.parse(Columns.text(row, "days"), Columns.text(row, "hour"), Columns.text(row, "zone")),
                new Interests(
                        searches.getOrDefault(id, List.of()),
                        followed.isEmpty() ? List.of() : List.of(followed.split(" ", -1)),
                        row.getBoolean("empty_note")),
                Standing.valueOf(Columns.text(row, "standing")),
                Columns.instant(row, "created"),
                new Told(
                        row.getLong("through"),
                        Columns.instant(row, "told_until"),
                        Columns.instant(row, "next_digest"),
                        Columns.textOrNull(row, "known")));
    }
}
