package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Request;
import claimtrail.corpus.store.CaptureRow;
import claimtrail.corpus.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/// Tells the store of captures that it never heard of, because the process ended between archive and store.
public final class Adoption {

    private final Store store;
    private final Archive archive;
    private final LinkLedger ledger;

    /// @param clock tells when to look at adopted pages again
    public Adoption(Store store, Archive archive, Clock clock) {
        this.store = store;
        this.archive = archive;
        this.ledger = new LinkLedger(store, archive, Pace.USUAL, clock);
    }

    /// Adopts what there is; nothing, as a rule.
    public void adopt() throws IOException {
        for (var id : archive.leftOpen()) {
            if (store.captures().find(id).isEmpty()) {
                adopt(archive.read(id));
            }
        }
        archive.adopted();
    }

    private void adopt(Capture capture) {
        var response = capture.response();
        var link = Optional.ofNullable(response.request()).map(Request::link).flatMap(store.links()::find);
        if (link.isPresent()) {
            ledger.adopt(link.get(), capture);
        } else if (response.request() != null) {
            store.pages().put(response.address(), response.body().digest());
        } else if (!known(capture)) {
            store.captures()
                    .add(new CaptureRow(
                            capture.id(),
                            response.address(),
                            response.address().toString(),
                            null,
                            response.at(),
                            response.body().digest()));
        }
    }

    private boolean known(Capture capture) {
        return store.captures()
                .withContent(capture.address(), capture.response().body().digest())
                .isPresent();
    }
}
