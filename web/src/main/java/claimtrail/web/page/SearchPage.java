package claimtrail.web.page;

import claimtrail.index.search.Facet;
import claimtrail.index.search.Hit;
import claimtrail.index.search.Order;
import claimtrail.index.search.SearchRequest;
import claimtrail.index.search.SearchResult;
import claimtrail.index.search.Selection;
import claimtrail.web.api.Desk;
import claimtrail.web.api.DocumentLookup;
import claimtrail.web.api.Grouping;
import claimtrail.web.api.Parameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The page that asks the coverage.
public final class SearchPage {

    private static final int SIZE = 20;
    private static final int MOST_PAGES = 1_000_000;

    private final Desk desk;

    SearchPage(Desk desk) {
        this.desk = desk;
    }

    /// Addresses of the same search in other forms.
    ///
    /// @param earlier the page before, `null` on the first
    /// @param later the page behind, `null` on the last
    /// @param grouping the same with copies shown one by one, or folded
    /// @param form the form that writes such a query
    /// @param exports the whole result as a file
    /// @param timeline the same search over time
    /// @param instead the query in another spelling, `null` where none is known
    /// @param keep where the search can be saved
    public record Links(
            @Nullable String earlier,
            @Nullable String later,
            Choice grouping,
            String form,
            List<Choice> exports,
            String timeline,
            @Nullable String instead,
            String keep) {}

    /// What the page shows.
    ///
    /// @param chosen facet values that narrow the search, each with the address that drops it
    public record View(
            SearchResult result,
            int first,
            List<HitLine> hits,
            List<FacetBox> facets,
            List<Choice> chosen,
            List<Choice> orders,
            Links links) {

        public int last() {
            return first + hits.size() - 1;
        }

        public boolean asked() {
            return !result.query().isEmpty() || !chosen.isEmpty();
        }
    }

    /// A document that matches, with its snippet in pieces.
    ///
    /// @param copies the documents that only repeat it
    /// @param like the search for documents like it
    public record HitLine(
            DocumentLine document, List<MarkedText.Piece> snippet, List<DocumentLine> copies, String like) {

        static HitLine of(Hit hit, List<DocumentLine> copies) {
            var title = Optional.ofNullable(hit.title()).orElseGet(hit::input);
            var line = new DocumentLine(hit.document(), title, hit.publisher(), hit.published(), hit.kind());
            var snippet = hit.snippet();
            var like =
                    new Address("/search").with("q", "like:" + hit.document()).toString();
            return new HitLine(line, MarkedText.pieces(snippet.text(), snippet.marks()), copies, like);
        }
    }

    /// A facet's values with the addresses that choose them.
    public record FacetBox(String name, List<Choice> choices) {}

    /// Something to choose.
    ///
    /// @param count of documents, 0 where it is not counted
    public record Choice(String label, long count, String href, boolean chosen) {}

    View view(Parameters parameters) throws IOException {
        var order = Objects.requireNonNullElse(parameters.choice("order", Order.class), Order.RELEVANCE);
        var page = parameters.number("page", 1, 1, MOST_PAGES);
        var after = parameters.cursor();
        var folded = parameters.choice("by", Grouping.class) != Grouping.DOCUMENT;
        var offset = after == null ? Math.min((page - 1) * SIZE, SearchRequest.MOST - SIZE) : 0;
        var request =
                new SearchRequest(parameters.text("q"), offset, SIZE, order, parameters.selections(), folded, after);
        var result = desk.searcher().search(request);
        return new View(
                result,
                (page - 1) * SIZE + 1,
                result.hits().stream().map(hit -> line(hit, result)).toList(),
                facets(request, result),
                chosen(request, result),
                orders(request),
                links(request, result, page));
    }

    private HitLine line(Hit hit, SearchResult result) {
        var copies = result.copies().getOrDefault(hit.document(), List.of());
        DocumentLookup documents = desk.store().documents()::find;
        return HitLine.of(
                hit, copies.stream().map(id -> DocumentLine.of(id, documents)).toList());
    }

    private static Links links(SearchRequest request, SearchResult result, int page) {
        var next = result.next();
        var instead = result.hints().instead();
        return new Links(
                page == 1
                        ? null
                        : address(request, request.order())
                                .with("page", page == 2 ? null : page - 1)
                                .toString(),
                next == null
                        ? null
                        : address(request, request.order())
                                .with("page", page + 1)
                                .with("after", next.text())
                                .toString(),
                new Choice(
                        request.folded() ? "show copies one by one" : "fold copies under their origin",
                        0,
                        address(ungrouped(request), request.order()).toString(),
                        false),
                new Address("/search/form").with("q", request.query()).toString(),
                List.of(export(request, "csv"), export(request, "jsonl")),
                new Address("/timeline")
                        .with("q", request.query())
                        .with(request.selections())
                        .toString(),
                instead == null
                        ? null
                        : new Address("/search").with("q", instead).toString(),
                new Address("/saved").with("q", request.query()).toString());
    }

    private static SearchRequest ungrouped(SearchRequest request) {
        return new SearchRequest(
                request.query(), 0, SIZE, request.order(), request.selections(), !request.folded(), null);
    }

    private static Choice export(SearchRequest request, String format) {
        var address = address(request, request.order(), request.selections(), "/api/search/export")
                .with("by", request.folded() ? "story" : null)
                .with("format", format);
        return new Choice(format.toUpperCase(Locale.ROOT), 0, address.toString(), false);
    }

    private static Address address(SearchRequest request, Order order) {
        return address(request, order, request.selections());
    }

    private static Address address(SearchRequest request, Order order, List<Selection> selections) {
        return address(request, order, selections, "/search").with("by", request.folded() ? null : "document");
    }

    private static Address address(SearchRequest request, Order order, List<Selection> selections, String page) {
        return new Address(page)
                .with("q", request.query())
                .with("order", order == Order.RELEVANCE ? null : order.name().toLowerCase(Locale.ROOT))
                .with(selections);
    }

    private static List<FacetBox> facets(SearchRequest request, SearchResult result) {
        return result.facets().stream()
                .filter(facet -> !facet.values().isEmpty())
                .map(facet -> new FacetBox(
                        facet.field(),
                        facet.values().stream()
                                .map(count -> choice(request, facet, count))
                                .toList()))
                .toList();
    }

    private static Choice choice(SearchRequest request, Facet facet, Facet.Count count) {
        var selection = new Selection(facet.field(), count.value());
        var chosen = request.selections().contains(selection);
        return new Choice(count.label(), count.count(), toggled(request, selection), chosen);
    }

    private static List<Choice> chosen(SearchRequest request, SearchResult result) {
        return request.selections().stream()
                .map(selection -> new Choice(
                        selection.field() + ": " + label(result, selection), 0, toggled(request, selection), true))
                .toList();
    }

    private static String label(SearchResult result, Selection selection) {
        return result.facets().stream()
                .filter(facet -> facet.field().equals(selection.field()))
                .flatMap(facet -> facet.values().stream())
                .filter(count -> count.value().equals(selection.value()))
                .map(Facet.Count::label)
                .findFirst()
                .orElse(selection.value());
    }

    private static String toggled(SearchRequest request, Selection selection) {
        var selections = new ArrayList<>(request.selections());
        if (!selections.remove(selection)) {
            selections.add(selection);
        }
        return address(request, request.order(), selections).toString();
    }

    private static List<Choice> orders(SearchRequest request) {
        return List.of(Order.values()).stream()
                .map(order -> new Choice(
                        order.name().toLowerCase(Locale.ROOT),
                        0,
                        address(request, order).toString(),
                        order == request.order()))
                .toList();
    }
}
