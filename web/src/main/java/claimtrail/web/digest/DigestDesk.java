package claimtrail.web.digest;

import claimtrail.corpus.store.Store;
import claimtrail.index.lucene.Snapshots;
import claimtrail.index.trace.Tracer;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/// What digests are made with, over one store and one site.
public record DigestDesk(Store store, Digests digests, Leaving leaving, Clock clock) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    /// Takes what is needed.
    ///
    /// @param site where readers reach it
    public static DigestDesk open(Store store, Snapshots snapshots, Tracer tracer, URI site, Clock clock) {
        var leaving = new Leaving(site, secret(store));
        return new DigestDesk(
                store, new Digests(store, snapshots, tracer, new Letter(site), leaving, clock), leaving, clock);
    }

    /// The secret of a store, made when it is first asked for.
    public static String secret(Store store) {
        var fresh = new byte[SECRET_BYTES];
        RANDOM.nextBytes(fresh);
        return store.outbox().secret(HexFormat.of().formatHex(fresh));
    }

    public Postman postman(Postbox postbox) {
        return new Postman(store, postbox, new MailForm(leaving), clock);
    }
}
