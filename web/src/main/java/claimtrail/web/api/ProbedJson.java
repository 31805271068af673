package claimtrail.web.api;

import claimtrail.ingest.discover.Probed;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an address or a file turned out to be, as `sources test` prints it.
public final class ProbedJson {

    private ProbedJson() {}

    /// One look as an object.
    ///
    /// @param input as it was named
    public static ObjectNode of(String input, Probed probed) {
        var node =
                Nodes.object().put("input", input).put("url", probed.address().toString());
        switch (probed) {
            case Probed.Followable readable -> readable(node, readable);
            case Probed.NamesFeeds page -> rest(node, "page", null, List.of(), page);
            case Probed.Nothing nothing -> {
                rest(node, null, null, List.of(), nothing);
                node.putObject("error").put("kind", "no-source").put("message", nothing.reason());
            }
        }
        return node;
    }

    private static void readable(ObjectNode node, Probed.Followable readable) {
        var hub = readable.hub();
        rest(node, readable.kind().label(), readable.format(), readable.entries(), readable);
        node.put("hub", hub == null ? null : hub.hub().toString());
    }

    private static void rest(
            ObjectNode node, @Nullable String kind, @Nullable String format, List<Probed.Seen> entries, Probed probed) {
        node.put("kind", kind).put("format", format);
        node.set("entries", Nodes.list(entries, ProbedJson::entry));
        node.set("problems", Nodes.list(probed.problems(), JsonNodeFactory.instance::textNode));
        node.set("suggestions", Nodes.list(probed.suggestions(), ProbedJson::suggestion));
    }

    private static ObjectNode entry(Probed.Seen seen) {
        return Nodes.object()
                .put("url", seen.address().toString())
                .put("title", seen.title())
                .put("published", Nodes.text(seen.published()))
                .put("modified", Nodes.text(seen.modified()));
    }

    private static ObjectNode suggestion(Probed.Suggestion suggestion) {
        return Nodes.object()
                .put("why", suggestion.why())
                .put("url", suggestion.address().toString())
                .put("kind", suggestion.kind().label())
                .put("select", suggestion.selector())
                .put("pace", suggestion.rhythm().text());
    }
}
