package claimtrail.web.page;

import claimtrail.index.search.Facet;
import claimtrail.index.search.Hit;
import claimtrail.index.search.Order;
import claimtrail.index.search.SearchRequest;
import claimtrail.index.search.SearchResult;
import claimtrail.index.search.Selection;
import claimtrail.web.api.Desk;
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

    private final Desk desk;

    SearchPage(Desk desk) {
        this.desk = desk;
    }

    /// What the page shows.
    ///
    /// @param chosen facet values that narrow the search, each with the address that drops it
    /// @param earlier address of the page before, `null` on the first
    /// @param timeline address of the same search over time
    public record View(
            SearchResult result,
            int first,
            List<HitLine> hits,
            List<FacetBox> facets,
            List<Choice> chosen,
            List<Choice> orders,
            @Nullable String earlier,
            @Nullable String later,
            String timeline) {

        public int last() {
            return first + hits.size() - 1;
        }

        public boolean asked() {
            return !result.query().isEmpty() || !chosen.isEmpty();
        }
    }

    /// A document that matches, with its snippet in pieces.
    public record HitLine(DocumentLine document, List<MarkedText.Piece> snippet) {

        static HitLine of(Hit hit) {
            var title = Optional.ofNullable(hit.title()).orElseGet(hit::input);
            var line = new DocumentLine(hit.document(), title, hit.publisher(), hit.published(), hit.kind());
            var snippet = hit.snippet();
            return new HitLine(line, MarkedText.pieces(snippet.text(), snippet.marks()));
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
        var page = parameters.number("page", 1, 1, SearchRequest.MOST / SIZE);
        var request = new SearchRequest(parameters.text("q"), (page - 1) * SIZE, SIZE, order, parameters.selections());
        var result = desk.searcher().search(request);
        var more = request.offset() + result.hits().size() < result.total();
        return new View(
                result,
                request.offset() + 1,
                result.hits().stream().map(HitLine::of).toList(),
                facets(request, result),
                chosen(request, result),
                orders(request),
                page == 1
                        ? null
                        : address(request, order)
                                .with("page", page == 2 ? null : page - 1)
                                .toString(),
                more ? address(request, order).with("page", page + 1).toString() : null,
                new Address("/timeline")
                        .with("q", request.query())
                        .with(request.selections())
                        .toString());
    }

    private static Address address(SearchRequest request, Order order) {
        return address(request, order, request.selections());
    }

    private static Address address(SearchRequest request, Order order, List<Selection> selections) {
        return new Address("/search")
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
