package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.CaptureRow;
import claimtrail.corpus.store.LinkState;
import claimtrail.corpus.store.QueuedLink;
import claimtrail.corpus.store.Store;
import claimtrail.ingest.fetch.CanonicalAddress;
import claimtrail.ingest.fetch.DeclaredAddress;
import claimtrail.ingest.fetch.FetchResult;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps what came of fetching a link: in the archive first, then in the store, with when to look again.
final class LinkLedger {

    private static final int MOST_TRIES = 5;
    private static final Duration LATER = Duration.ofDays(30);
    private static final int GONE_FOR_GOOD = 410;

    /// A page that is not there is looked for again: many come back, after an outage or a move.
    private static final List<Duration> LOOKS_FOR_MISSING =
            List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private final Store store;
    private final Archive archive;
    private final Pace pace;
    private final Clock clock;

    LinkLedger(Store store, Archive archive, Pace pace, Clock clock) {
        this.store = store;
        this.archive = archive;
        this.pace = pace;
        this.clock = clock;
    }

    /// Keeps what came, and says when to look again.
    ///
    /// @return whether the host goes on answering
    boolean enter(QueuedLink queued, FetchResult result) throws IOException {
        var address = queued.link().address();
        switch (result) {
            case FetchResult.Fetched(var response, var redirects) -> fetched(queued, response, redirects);
            case FetchResult.NotModified(var head) -> unchanged(queued, head);
            case FetchResult.Gone(var response) -> {
                if (queued.state() != LinkState.GONE) {
                    archive.store(response);
                }
                gone(queued, response);
            }
            case FetchResult.Disallowed(var rule) ->
                store.links().ended(address, LinkState.REFUSED, 0, later(), "robots.txt: " + rule);
            case FetchResult.Refused(var reason) -> store.links().ended(address, LinkState.REFUSED, 0, later(), reason);
            case FetchResult.Closed(var reason, var until) -> {
                store.hosts().closeUntil(queued.link().host(), until);
                return false;
            }
            case FetchResult.Unreachable(var reason, var retryAt) -> {
                unreachable(queued, reason, retryAt);
                return false;
            }
        }
        return true;
    }

    private void fetched(QueuedLink queued, Response response, List<Response> redirects) throws IOException {
        var digest = response.body().digest();
        var memory = queued.memory();
        if (memory != null && memory.digest().equals(digest)) {
            unchanged(queued, response);
            return;
        }
        for (var redirect : redirects) {
            archive.store(redirect);
        }
        var capture = kept(queued, response, digest);
        var own = DeclaredAddress.of(response).orElse(CanonicalAddress.of(response.address()));
        if (own.equals(queued.link().address())) {
            captured(queued, capture);
        } else {
            capturedElsewhere(queued, capture, own);
        }
    }

    /// Where the page's own address is a link too, that one is followed and this one no more.
    private void capturedElsewhere(QueuedLink queued, Capture capture, URI own) {
        var address = queued.link().address();
        var other = store.links().find(own).map(QueuedLink::state);
        if (other.isEmpty() ? !store.links().isNamed(own, address) : other.get() != LinkState.FETCHED) {
            captured(queued, capture);
        }
        if (other.isEmpty() && store.links().isNamed(own, address)) {
            store.links().aliased(address, own, clock.instant());
        } else if (other.isPresent() && (other.get() == LinkState.FETCHED || other.get() == LinkState.WAITING)) {
            store.links().aliased(address, own, clock.instant());
        } else {
            store.links().named(address, own);
        }
    }

    /// A page that goes back to what it was is not kept twice.
    private Capture kept(QueuedLink queued, Response response, String digest) throws IOException {
        var before = queued.memory() == null
                ? Optional.<String>empty()
                : store.captures().withContent(response.address(), digest);
        return before.isPresent() ? archive.revisit(response, before.get()) : archive.store(response);
    }

    private void captured(QueuedLink queued, Capture capture) {
        var response = capture.response();
        var digest = response.body().digest();
        var row = new CaptureRow(capture.id(), response.address(), null, queued.link(), response.at(), digest);
        store.links().captured(row, memory(capture.id(), digest, response), next(queued));
    }

    private void unchanged(QueuedLink queued, Response response) throws IOException {
        var memory = queued.memory();
        if (memory != null) {
            archive.revisit(response, memory.capture());
        }
        store.links().unchanged(queued.link().address(), clock.instant(), next(queued));
    }

    /// What the archive has of a link and the store does not know. What is not newer than the last that the store knows
    /// was known, and had no row: an alias, or a page that was gone and has come back.
    void adopt(QueuedLink queued, Capture capture) {
        var lastSeen = queued.lastSeen();
        if (lastSeen != null && !capture.response().at().isAfter(lastSeen)) {
            return;
        }
        int status = capture.response().status();
        if (status / 100 == 2) {
            captured(queued, capture);
        } else if (status == 404 || status == GONE_FOR_GOOD) {
            gone(queued, capture.response());
        }
    }

    private void gone(QueuedLink queued, Response response) {
        var before = queued.state() == LinkState.GONE ? queued.attempts() : 0;
        var look = response.status() == GONE_FOR_GOOD || before >= LOOKS_FOR_MISSING.size()
                ? null
                : clock.instant().plus(LOOKS_FOR_MISSING.get(before));
        store.links()
                .gone(queued.link().address(), response.at(), before + 1, look, "the server says " + response.status());
    }

    private void unreachable(QueuedLink queued, String reason, Instant retryAt) {
        var address = queued.link().address();
        var tries = queued.attempts() + 1;
        if (tries < MOST_TRIES) {
            store.links().retry(address, tries, retryAt, reason);
        } else {
            store.links().ended(address, LinkState.FAILED, tries, later(), reason);
        }
    }

    private static QueuedLink.Memory memory(String capture, String digest, Response response) {
        return new QueuedLink.Memory(
                capture,
                digest,
                response.header("ETag").orElse(null),
                response.header("Last-Modified").orElse(null));
    }

    private Instant next(QueuedLink queued) {
        return pace.next(queued, clock.instant());
    }

    private @Nullable Instant later() {
        return clock.instant().plus(LATER);
    }
}
