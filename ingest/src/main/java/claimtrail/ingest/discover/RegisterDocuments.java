package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Source;
import claimtrail.ingest.fetch.CanonicalAddress;
import claimtrail.ingest.fetch.WrittenAddress;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The documents that pages of the Federal Register's API named so far, each address once.
///
/// A document leads to its full text in XML; where there is none (not yet, in the first hours of its day), to its bare
/// HTML, its page, its PDF.
final class RegisterDocuments {

    /// What is asked for of a published document, the addresses of its text in order of preference last.
    static final List<String> FIELDS = List.of(
            "document_number",
            "title",
            "publication_date",
            "full_text_xml_url",
            "body_html_url",
            "html_url",
            "pdf_url");

    /// The same of a document on public inspection.
    static final List<String> INSPECTION_FIELDS =
            List.of("document_number", "title", "publication_date", "filed_at", "raw_text_url", "html_url", "pdf_url");

    private static final List<String> TEXTS =
            List.of("full_text_xml_url", "body_html_url", "raw_text_url", "html_url", "pdf_url");

    private final Source source;
    private final LinkedHashMap<URI, Link> links = new LinkedHashMap<>();
    private final List<Response> pages = new ArrayList<>();
    private final Problems problems = new Problems(List.of());
    private @Nullable LocalDate newest;
    private @Nullable LocalDate oldest;

    RegisterDocuments(Source source) {
        this.source = source;
    }

    /// Takes the documents of a page; how many there are on it.
    int take(JsonPages.Answer.Page page) {
        pages.add(page.response());
        var results = page.json().path("results");
        for (var document : results) {
            address(document, page.response().address())
                    .ifPresentOrElse(
                            address -> links.putIfAbsent(address, link(address, document)),
                            () -> problems.count("without an address"));
            day(document).ifPresent(this::seen);
        }
        return results.size();
    }

    private void seen(LocalDate day) {
        newest = newest == null || day.isAfter(newest) ? day : newest;
        oldest = oldest == null || day.isBefore(oldest) ? day : oldest;
    }

    private Link link(URI address, JsonNode document) {
        var title = document.path("title").asText("").strip();
        var filed = DateText.read(document.path("filed_at").asText(""));
        var published = filed.or(
                () -> PartialDate.parse(document.path("publication_date").asText("")));
        if (published.isEmpty()) {
            problems.count("without a date");
        }
        return new Link(address, source.id(), title.isEmpty() ? null : title, published.orElse(null), null);
    }

    private static Optional<URI> address(JsonNode document, URI base) {
        return TEXTS.stream()
                .map(field -> document.path(field).asText(""))
                .filter(written -> written.matches("https?://.+"))
                .flatMap(written -> WrittenAddress.resolve(base, written).stream())
                .map(CanonicalAddress::of)
                .findFirst();
    }

    private static Optional<LocalDate> day(JsonNode document) {
        return PartialDate.parse(document.path("publication_date").asText(""))
                .filter(PartialDate::isDay)
                .map(PartialDate::earliest);
    }

    List<Link> links() {
        return List.copyOf(links.values());
    }

    List<Response> pages() {
        return List.copyOf(pages);
    }

    Problems problems() {
        return problems;
    }

    /// Publication dates of the documents so far.
    Stream<LocalDate> newest() {
        return Stream.ofNullable(newest);
    }

    @Nullable LocalDate oldest() {
        return oldest;
    }
}
