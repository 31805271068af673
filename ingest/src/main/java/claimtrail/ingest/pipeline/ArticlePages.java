package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.archive.Visit;
import claimtrail.ingest.extract.FurtherPages;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.ingest.fetch.Fetcher;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The further pages of articles that are cut into several: kept in the archive with the first, and read with it. They
/// are no documents of their own.
record ArticlePages(Fetcher fetcher, Archive archive) {

    /// Fetches and archives the pages behind a first one. What cannot be had is left out: the document will say that it
    /// goes on.
    void keep(Response first, boolean local) throws InterruptedException, IOException {
        var page = first;
        for (var number = 2; number <= FurtherPages.MOST; number++) {
            var next = FurtherPages.in(page, first.address(), number);
            if (next.isEmpty()
                    || !(fetcher.fetch(FetchRequest.first(next.get(), local))
                            instanceof FetchResult.Fetched(var response, var redirects))) {
                return;
            }
            keep(response);
            page = response;
        }
    }

    private void keep(Response response) throws IOException {
        var visits = archive.captures(response.address());
        if (!visits.isEmpty()
                && visits.getLast().digest().equals(response.body().digest())) {
            archive.revisit(response, visits.getLast().capture());
        } else {
            archive.store(response);
        }
    }

    /// The pages behind a first one that were captured with it, in their order.
    List<Capture> behind(Capture first) throws IOException {
        var pages = new ArrayList<Capture>();
        var page = first;
        var start = first.response();
        for (var number = 2; number <= FurtherPages.MOST; number++) {
            var next = FurtherPages.in(page.response(), start.address(), number);
            var kept = next.isEmpty() ? Optional.<Visit>empty() : since(start.at(), next.get());
            if (kept.isEmpty()) {
                return pages;
            }
            page = archive.read(kept.get().capture());
            pages.add(page);
        }
        return pages;
    }

    private Optional<Visit> since(Instant moment, URI address) throws IOException {
        var second = moment.truncatedTo(ChronoUnit.SECONDS);
        return archive.captures(address).stream()
                .filter(visit -> visit.status() == 200 && !visit.at().isBefore(second))
                .findFirst();
    }
}
