package claimtrail.web.api;

import claimtrail.corpus.document.Section;
import claimtrail.index.trace.ProvisionChange;
import claimtrail.index.trace.ProvisionText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/// A provision, and what changed in it, as the command line prints them.
public final class ProvisionJson {

    private ProvisionJson() {}

    /// The provision with each of its paragraphs.
    public static ObjectNode of(ProvisionText text) {
        var node = head(text);
        node.set(
                "paragraphs",
                Nodes.list(
                        List.copyOf(text.paragraphs().sequencedEntrySet()),
                        paragraph -> Nodes.object()
                                .put("citation", paragraph.getKey())
                                .put("anchor", Section.anchor(paragraph.getKey()))
                                .put("text", paragraph.getValue())));
        return node.putNull("error");
    }

    /// What was added, removed and changed between two texts.
    public static ObjectNode of(ProvisionText older, ProvisionText newer) {
        var node = Nodes.object().put("citation", newer.citation());
        node.set("from", head(older));
        node.set("to", head(newer));
        node.set("changes", Nodes.list(ProvisionChange.between(older, newer), ProvisionJson::change));
        return node.putNull("error");
    }

    private static ObjectNode change(ProvisionChange change) {
        var node = Nodes.object()
                .put("change", change.kind().name().toLowerCase(Locale.ROOT))
                .put("citation", change.citation());
        node.set(
                "pieces",
                Nodes.list(
                        change.pieces(),
                        piece -> Nodes.object()
                                .put("fate", piece.fate().name().toLowerCase(Locale.ROOT))
                                .put("text", piece.text())));
        return node;
    }

    private static ObjectNode head(ProvisionText text) {
        var document = text.document();
        return Nodes.object()
                .put("citation", text.citation())
                .put("on", Nodes.text(text.on()))
                .put("document", document.id().value())
                .put(
                        "url",
                        document.url() == null
                                ? document.input()
                                : document.url().toString())
                .put("title", document.metadata().titleText());
    }
}
