package claimtrail.web.api;

import claimtrail.index.search.Facet;
import claimtrail.index.search.Hit;
import claimtrail.index.search.QueryProblem;
import claimtrail.index.search.SearchResult;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A search's answer as `search` prints it.
public final class SearchJson {

    private SearchJson() {}

    public static ObjectNode of(SearchResult result) {
        var node = Nodes.object().put("query", result.query()).put("total", result.total());
        node.set("hits", Nodes.list(result.hits(), SearchJson::hit));
        var facets = node.putObject("facets");
        result.facets().forEach(facet -> facets.set(facet.field(), Nodes.list(facet.values(), SearchJson::count)));
        node.set("problems", Nodes.list(result.problems(), SearchJson::problem));
        return node;
    }

    private static ObjectNode hit(Hit hit) {
        var url = hit.url();
        var node = Nodes.object()
                .put("document", hit.document().value())
                .put("url", url == null ? hit.input() : url.toString())
                .put("title", hit.title())
                .put("published", Nodes.text(hit.published()))
                .put("publisher", hit.publisher())
                .put("score", hit.score())
                .put("snippet", hit.snippet().text());
        node.set("marks", Nodes.list(hit.snippet().marks(), mark -> Nodes.place(Nodes.object(), mark)));
        return node;
    }

    private static ObjectNode count(Facet.Count count) {
        return Nodes.object()
                .put("value", count.value())
                .put("label", count.label())
                .put("count", count.count());
    }

    private static ObjectNode problem(QueryProblem problem) {
        return Nodes.object().put("position", problem.position()).put("message", problem.message());
    }
}
