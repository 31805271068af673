package claimtrail.web.digest;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Timetable;
import claimtrail.index.trace.Coverage;
import claimtrail.ingest.fetch.Fetcher;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What digests are made with, over one store and one site.
public record DigestDesk(Store store, Digests digests, SignedLinks links, Invitations invitations, Clock clock) {

    private static final SecureRandom RANDOM = new SecureRandom();
    /// Id of the site's own digests.
    public static final String ARCHIVE = "archive";

    private static final int SECRET_BYTES = 32;

    /// Takes what is needed.
    ///
    /// @param documents gives them as they are now
    /// @param site where readers reach it
    public static DigestDesk open(Store store, Supplier<Coverage> documents, URI site, Clock clock) {
        var links = new SignedLinks(site, secret(store));
        return new DigestDesk(
                store,
                new Digests(store, documents, new Letter(site), links, clock),
                links,
                new Invitations(store, links, clock),
                clock);
    }

    /// The secret of a store, made when it is first asked for.
    private static String secret(Store store) {
        return store.outbox().secret(random(SECRET_BYTES));
    }

    static String random(int bytes) {
        var fresh = new byte[bytes];
        RANDOM.nextBytes(fresh);
        return HexFormat.of().formatHex(fresh);
    }

    /// Sees to it that the site itself gets a digest each day, for whoever reads there.
    public void keepArchive() {
        if (store.subscribers().find(ARCHIVE).isEmpty()) {
            var now = clock.instant();
            var daily = Timetable.parse("daily", "06:00", clock.getZone().getId());
            store.subscribers()
                    .put(new Subscriber(
                            ARCHIVE,
                            new Destination.Archive(),
                            daily,
                            new Subscriber.Interests(List.of(), List.of(), false),
                            Subscriber.Standing.CONFIRMED,
                            now,
                            new Subscriber.Told(0, now, daily.next(now), null)));
        }
    }

    /// Who brings out what waits.
    ///
    /// @param postbox `null` where no mail server is known: mails wait
    /// @param webhooks `null` where nothing is sent to the web: it waits
    public Postman postman(@Nullable Postbox postbox, @Nullable Webhooks webhooks) {
        var mailer = postbox == null ? null : new Mailer(postbox, new MailForm(links));
        return new Postman(store, mailer, webhooks, clock);
    }

    public Postman postman(Postbox postbox) {
        return postman(postbox, null);
    }

    /// Webhooks by way of a fetcher, which looks at their addresses.
    ///
    /// @param local whether they may be at private addresses
    public static Webhooks webhooks(Fetcher fetcher, boolean local) {
        return new Webhooks(fetcher, local);
    }
}
