package claimtrail.web.api;

import claimtrail.index.search.Facet;
import claimtrail.index.search.Hints;
import claimtrail.index.search.Hit;
import claimtrail.index.search.QueryProblem;
import claimtrail.index.search.SearchResult;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/// A search's answer as `search` prints it.
public final class SearchJson {

    private SearchJson() {}

    public static ObjectNode of(SearchResult result) {
        var node = Nodes.object().put("query", result.query()).put("total", result.total());
        node.set("hits", Nodes.list(result.hits(), hit -> hit(hit, result)));
        var facets = node.putObject("facets");
        result.facets().forEach(facet -> facets.set(facet.field(), Nodes.list(facet.values(), SearchJson::count)));
        node.set("problems", Nodes.list(result.problems(), SearchJson::problem));
        node.set("synonyms", Nodes.list(result.hints().synonyms(), SearchJson::synonym));
        var next = result.next();
        node.put("instead", result.hints().instead()).put("next", next == null ? null : next.text());
        return node;
    }

    private static ObjectNode hit(Hit hit, SearchResult result) {
        var node = hit(hit);
        var copies = result.copies().getOrDefault(hit.document(), List.of());
        if (!copies.isEmpty()) {
            var list = node.putArray("copies");
            copies.forEach(copy -> list.add(copy.value()));
        }
        return node;
    }

    /// A hit alone.
    public static ObjectNode hit(Hit hit) {
        var url = hit.url();
        var node = Nodes.object()
                .put("document", hit.document().value())
                .put("url", url == null ? hit.input() : url.toString())
                .put("title", hit.title())
                .put("published", Nodes.text(hit.published()))
                .put("publisher", hit.publisher())
                .put("type", hit.kind().name().toLowerCase(Locale.ROOT))
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

    private static ObjectNode synonym(Hints.Synonym synonym) {
        return Nodes.object()
                .put("asked", synonym.asked())
                .put("other", synonym.other())
                .put("near", synonym.near());
    }

    private static ObjectNode problem(QueryProblem problem) {
        return Nodes.object().put("position", problem.position()).put("message", problem.message());
    }
}
