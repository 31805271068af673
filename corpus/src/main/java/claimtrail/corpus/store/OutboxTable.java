package claimtrail.corpus.store;

import claimtrail.corpus.store.OutgoingMail.Content;
import claimtrail.corpus.store.OutgoingMail.Delivery;
import claimtrail.corpus.store.OutgoingMail.Kind;
import claimtrail.corpus.store.OutgoingMail.Period;
import claimtrail.corpus.store.OutgoingMail.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The mails that were written: composed once, sent at least once and marked.
///
/// A mail and the note that its subscriber has been told what is in it are written together or not at all.
public final class OutboxTable {

    private final Connections connections;

    OutboxTable(Connections connections) {
        this.connections = connections;
    }

    /// Writes down what was made for several subscribers, and says for how many. Whoever has been told something since
    /// is left out: somebody else has written to them.
    public int compose(List<Composed> all) {
        return connections.writing(handle ->
                (int) all.stream().filter(composed -> compose(handle, composed)).count());
    }

    /// Adds a mail that tells nothing, such as a question.
    public void add(OutgoingMail mail) {
        connections.write(handle -> insert(handle, mail));
    }

    /// Mails that are to be sent now, those that wait longest first.
    public List<OutgoingMail> due(Instant now, int limit) {
        return connections.read(handle -> handle.createQuery("""
                        select * from outbox where state = 'WAITING' and due <= :now order by due, id limit :limit
                        """)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> mail(row))
                .list());
    }

    /// Notes how sending a mail went.
    public void delivery(String id, Delivery delivery) {
        var sent = delivery.sent();
        connections.write(handle -> handle.createUpdate("""
                        update outbox set state = :state, attempts = :attempts, due = :due, problem = :problem,
                          sent = :sent
                        where id = :id
                        """)
                .bind("state", delivery.state().name())
                .bind("attempts", delivery.attempts())
                .bind("due", delivery.due().toEpochMilli())
                .bind("problem", delivery.problem())
                .bind("sent", sent == null ? null : sent.toEpochMilli())
                .bind("id", id)
                .execute());
    }

    public Optional<OutgoingMail> find(String id) {
        return connections.read(handle -> handle.createQuery("select * from outbox where id = :id")
                .bind("id", id)
                .map((row, context) -> mail(row))
                .findOne());
    }

    /// Newest first.
    public List<OutgoingMail> newest(int limit) {
        return connections.read(
                handle -> handle.createQuery("select * from outbox order by composed desc, id limit :limit")
                        .bind("limit", limit)
                        .map((row, context) -> mail(row))
                        .list());
    }

    /// Those to one subscriber, newest first.
    public List<OutgoingMail> newestTo(String subscriber, int limit) {
        return connections.read(handle -> handle.createQuery(
                        "select * from outbox where subscriber = :id order by composed desc, id limit :limit")
                .bind("id", subscriber)
                .bind("limit", limit)
                .map((row, context) -> mail(row))
                .list());
    }

    /// What tokens in mails are signed with: the given secret where there was none before.
    public String secret(String fresh) {
        return connections.writing(handle -> {
            handle.createUpdate("""
                            insert into mail_secret (secret) select :fresh
                            where not exists (select 1 from mail_secret)
                            """).bind("fresh", fresh).execute();
            return handle.createQuery("select secret from mail_secret")
                    .mapTo(String.class)
                    .one();
        });
    }

    private static boolean compose(Handle handle, Composed composed) {
        var before = composed.subscriber();
        var told = composed.told();
        var known = handle.createUpdate("""
                        update subscriber set through = :through, told_until = :until, next_digest = :next,
                          known = :known
                        where id = :id and through = :before and told_until = :beforeUntil
                          and known = :beforeKnown and standing = 'CONFIRMED'
                        """)
                .bind("through", told.through())
                .bind("until", told.until().toEpochMilli())
                .bind("next", told.next().toEpochMilli())
                .bind("known", told.known())
                .bind("id", before.id())
                .bind("before", before.told().through())
                .bind("beforeUntil", before.told().until().toEpochMilli())
                .bind("beforeKnown", before.told().known())
                .execute();
        if (known == 0) {
            return false;
        }
        var forget = new Statement("delete from noticed where subscriber = ? and measure = ?");
        composed.noticed().forEach(measure -> forget.update(handle, before.id(), measure));
        var mail = composed.mail();
        if (mail != null) {
            insert(handle, mail);
        }
        return true;
    }

    private static void insert(Handle handle, OutgoingMail mail) {
        handle.createUpdate("""
                        insert into outbox (id, subscriber, kind, subject, content_text, content_html, since, until,
                          composed, state, attempts, due)
                        values (:id, :subscriber, :kind, :subject, :text, :html, :since, :until, :composed, 'WAITING',
                          0, :due)
                        """)
                .bind("id", mail.id())
                .bind("subscriber", mail.subscriber())
                .bind("kind", mail.kind().name())
                .bind("subject", mail.content().subject())
                .bind("text", mail.content().text())
                .bind("html", mail.content().html())
                .bind("since", mail.period().since().toEpochMilli())
                .bind("until", mail.period().until().toEpochMilli())
                .bind("composed", mail.composed().toEpochMilli())
                .bind("due", mail.delivery().due().toEpochMilli())
                .execute();
    }

    private static OutgoingMail mail(ResultSet row) throws SQLException {
        return new OutgoingMail(
                Columns.text(row, "id"),
                Columns.text(row, "subscriber"),
                Kind.valueOf(Columns.text(row, "kind")),
                new Content(
                        Columns.text(row, "subject"),
                        Columns.text(row, "content_text"),
                        Columns.text(row, "content_html")),
                new Period(Columns.instant(row, "since"), Columns.instant(row, "until")),
                Columns.instant(row, "composed"),
                new Delivery(
                        State.valueOf(Columns.text(row, "state")),
                        row.getInt("attempts"),
                        Columns.instant(row, "due"),
                        Columns.textOrNull(row, "problem"),
                        Columns.instantOrNull(row, "sent")));
    }
}
