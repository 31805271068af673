package claimtrail.ingest.discover;

import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Discovery.Failed;
import claimtrail.ingest.discover.Discovery.Found;
import claimtrail.ingest.discover.Discovery.Unchanged;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.WrittenAddress;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks the API of federalregister.gov (v1) for documents, the newest first.
///
/// A query gives its documents in pages, each naming the next; beyond 2,000 of them the API names no further page, so
/// the query goes on with what was published up to the last day seen. The next visit asks only from the newest known
/// day on, less some days for what comes late: corrections, and texts that were not ready yet. Where there are more
/// documents than one visit takes, the next visits go on with the older ones.
final class FederalRegister {

    /// Late enough for corrections of the same issue and for texts that follow their document.
    private static final Period OVERLAP = Period.ofDays(14);
    private static final int PER_PAGE = 500;
    private static final int MOST_PAGES = 60;
    private static final String DATE = "conditions[publication_date]";
    private static final String FROM = DATE + "[gte]";
    private static final String UNTIL = DATE + "[lte]";

    private final JsonPages pages;
    private final Clock clock;

    FederalRegister(Fetcher fetcher, Clock clock) {
        this.pages = new JsonPages(fetcher);
        this.clock = clock;
    }

    Discovery links(Source source, SourceMemory memory) throws InterruptedException {
        var inspection = source.address().getPath().contains("/public-inspection-documents");
        var query = AddressQuery.of(source.address())
                .with("fields[]", inspection ? RegisterDocuments.INSPECTION_FIELDS : RegisterDocuments.FIELDS);
        return inspection ? inspected(source, memory, query) : published(source, memory, query);
    }

    /// The documents that are filed for the next issues: few, and named anew at each visit.
    private Discovery inspected(Source source, SourceMemory memory, AddressQuery query) throws InterruptedException {
        var visit = new Visit(source, new RegisterDocuments(source));
        var trouble = visit.pages(query);
        return trouble != null ? trouble : found(visit, memory, today().toString(), "public inspection");
    }

    private Discovery published(Source source, SourceMemory memory, AddressQuery asked) throws InterruptedException {
        var query = asked.with("order", "newest").with("per_page", String.valueOf(PER_PAGE));
        var cursor = RegisterCursor.parse(memory.cursor());
        var backlog = cursor.map(RegisterCursor::older).orElse(null);
        var visit = new Visit(source, new RegisterDocuments(source));
        var trouble = visit.backFrom(since(query, cursor));
        if (trouble == null && backlog != null && !visit.full) {
            trouble = visit.backFrom(until(query, backlog));
        }
        var older = visit.full ? visit.documents.oldest() : null;
        return trouble != null
                ? trouble
                : found(visit, memory, cursor(visit, cursor, older), "Federal Register documents");
    }

    private @Nullable String cursor(Visit visit, Optional<RegisterCursor> before, @Nullable LocalDate older) {
        // A date in the future is a slip of the pen; to ask from there on would find nothing for years.
        var newest = visit.documents.newest().map(day -> day.isAfter(today()) ? today() : day);
        return newest.findFirst()
                .or(() -> before.map(RegisterCursor::newest))
                .map(day -> new RegisterCursor(day, older).text())
                .orElse(null);
    }

    private Discovery found(Visit visit, SourceMemory memory, @Nullable String cursor, String format) {
        var links = visit.documents.links();
        var problems = visit.documents.problems();
        if (links.isEmpty() && memory.cursor() != null) {
            return new Unchanged();
        }
        if (links.isEmpty()) {
            problems.say("no document answers the query");
        }
        return new Found(
                links,
                format + " (API v1)",
                problems.sentences(),
                new SourceMemory(null, null, cursor),
                visit.documents.pages(),
                null);
    }

    private static AddressQuery since(AddressQuery query, Optional<RegisterCursor> cursor) {
        if (cursor.isEmpty() || query.has(DATE + "[is]") || query.has(DATE + "[year]")) {
            return query;
        }
        var day = cursor.get().newest().minus(OVERLAP).toString();
        return query.first(FROM).filter(asked -> asked.compareTo(day) > 0).isPresent() ? query : query.with(FROM, day);
    }

    private static AddressQuery until(AddressQuery query, LocalDate day) {
        return query.with(UNTIL, day.toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// One visit's way through the pages.
    private final class Visit {

        private final Source source;
        private final RegisterDocuments documents;
        private final HashSet<URI> asked = new HashSet<>();
        /// Whether there is more than one visit takes.
        private boolean full;
        private int total;
        private int seen;

        Visit(Source source, RegisterDocuments documents) {
            this.source = source;
            this.documents = documents;
        }

        /// All pages of a query, and of what it leaves out for being older than its 2,000 newest documents.
        @Nullable Failed backFrom(AddressQuery query) throws InterruptedException {
            var part = query;
            while (true) {
                var trouble = pages(part);
                var last = documents.oldest();
                if (trouble != null || full || seen >= total || last == null) {
                    return trouble;
                }
                var rest = until(query, last);
                if (rest.equals(part) || seen == 0) {
                    documents.problems().say("the register says " + total + " documents and gives " + seen);
                    return null;
                }
                part = rest;
            }
        }

        /// The pages of a query, from one to the next.
        @Nullable Failed pages(AddressQuery query) throws InterruptedException {
            seen = 0;
            total = 0;
            @Nullable URI next = query.address();
            while (next != null && asked.add(next)) {
                if (asked.size() > MOST_PAGES || documents.links().size() >= Reading.MOST_ENTRIES) {
                    full = true;
                    return null;
                }
                switch (pages.ask(next, source)) {
                    case JsonPages.Answer.Trouble trouble -> {
                        return trouble.failed();
                    }
                    case JsonPages.Answer.Same same -> next = null;
                    case JsonPages.Answer.Page page -> {
                        seen += documents.take(page);
                        total = Math.max(total, page.json().path("count").asInt());
                        next = next(page);
                    }
                }
            }
            return null;
        }

        private @Nullable URI next(JsonPages.Answer.Page page) {
            var here = page.response().address();
            var written = page.json().path("next_page_url").asText("");
            var next = written.isBlank() ? Optional.<URI>empty() : WrittenAddress.resolve(here, written);
            if (next.isPresent()
                    && !here.getRawAuthority().equalsIgnoreCase(next.get().getRawAuthority())) {
                documents.problems().say("the next page is at another host and was not asked for: " + next.get());
                return null;
            }
            return next.orElse(null);
        }
    }
}
