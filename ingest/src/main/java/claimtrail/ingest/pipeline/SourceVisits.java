package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.Appointment;
import claimtrail.corpus.store.DueSource;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscription;
import claimtrail.corpus.store.Visit;
import claimtrail.ingest.discover.Discoverer;
import claimtrail.ingest.discover.Discovery;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks sources for their links, and keeps what they say: the pages that were read, the links, when to ask again.
final class SourceVisits {

    private final Store store;
    private final Archive archive;
    private final Clock clock;

    SourceVisits(Store store, Archive archive, Clock clock) {
        this.store = store;
        this.archive = archive;
        this.clock = clock;
    }

    /// What the source says of itself is remembered last: where the process ends before, it says it again.
    void visit(DueSource due, Discoverer discoverer) throws InterruptedException, IOException {
        var id = due.source().id();
        var discovery = discoverer.links(due.source(), due.memory(), store.links()::knows);
        var now = clock.instant();
        switch (discovery) {
            case Discovery.Found found -> {
                archive(found.pages());
                var added = store.links().offer(found.links(), now);
                var visit = visit(due, found, added);
                store.sources().visited(visit, appointment(visit, due), found.memory());
                store.subscriptions().named(id, found.hub());
            }
            case Discovery.Unchanged() -> {
                var visit = Visit.unchanged(id, now);
                store.sources().visited(visit, appointment(visit, due), null);
            }
            case Discovery.Failed(var reason, var retryAt) -> {
                var visit = Visit.failed(id, now, reason);
                store.sources().visited(visit, Pacing.after(visit, due, retryAt), null);
            }
        }
    }

    /// Where a hub tells of changes, asking is only a precaution.
    private Appointment appointment(Visit visit, DueSource due) {
        var usual = Pacing.after(visit, due, null);
        var until = store.subscriptions()
                .find(due.source().id())
                .filter(subscription -> subscription.lives(visit.at()))
                .map(Subscription::until);
        return until.isEmpty() ? usual : Pacing.rare(usual, visit, due, until.get());
    }

    private Visit visit(DueSource due, Discovery.Found found, int added) {
        var visit = Visit.read(
                due.source().id(),
                clock.instant(),
                found.format(),
                found.links().size(),
                added);
        var missed = due.lastSuccess() != null && Pacing.everythingNew(visit) && visit.entries() > 1;
        var problem = missed
                ? "all " + added + " entries are new: some may have come and gone since the last visit"
                : told(visit, found.problems());
        return new Visit(visit.source(), visit.at(), visit.outcome(), visit.format(), visit.entries(), added, problem);
    }

    private static @Nullable String told(Visit visit, List<String> problems) {
        if (visit.problem() != null) {
            return visit.problem();
        }
        return switch (problems.size()) {
            case 0 -> null;
            case 1 -> problems.getFirst();
            default -> problems.getFirst() + " (and " + (problems.size() - 1) + " more)";
        };
    }

    /// Notes a visit that came to nothing by our own fault.
    void failed(DueSource due, String problem) {
        var visit = Visit.failed(due.source().id(), clock.instant(), problem);
        store.sources().visited(visit, Pacing.after(visit, due, null), null);
    }

    /// A page that says the same as when it was archived last is not archived again.
    private void archive(List<Response> pages) throws IOException {
        for (var page : pages) {
            var digest = page.body().digest();
            var known = store.pages().digest(page.address());
            if (known.isEmpty() || !known.get().equals(digest)) {
                archive.store(page);
                store.pages().put(page.address(), digest);
            }
        }
    }
}
