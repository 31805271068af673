package claimtrail.web.api;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.Caveat;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.Dropped;
import claimtrail.corpus.document.Field;
import claimtrail.corpus.document.FieldReading;
import claimtrail.corpus.document.Receipt;
import claimtrail.corpus.document.Sourced;
import claimtrail.corpus.document.Span;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A document as `extract` and `analyze` print it.
public final class DocumentJson {

    private DocumentJson() {}

    /// What a document says, without what surrounds it.
    public static ObjectNode extract(String input, Document document) {
        var metadata = document.metadata();
        var node = Nodes.object()
                .put("input", input)
                .put("url", Nodes.text(document.url()))
                .put("title", metadata.titleText());
        node.set("authors", Nodes.texts(metadata.byline().authors()));
        node.put("published", Nodes.text(metadata.publishedDate()))
                .put("publishedFrom", from(metadata.published()))
                .put("modified", value(metadata.modified()))
                .put("publisher", metadata.publisher())
                .put("language", metadata.language())
                .put("mediaType", metadata.mediaType())
                .put("text", document.text());
        node.set("dropped", Nodes.list(document.body().dropped(), DocumentJson::dropped));
        node.set("repaired", Nodes.texts(document.body().repaired()));
        var receipt = document.receipt();
        node.put("section", used(receipt, Field.SECTION)).put("licence", used(receipt, Field.LICENCE));
        node.put("credit", metadata.byline().credit());
        node.set("fields", Nodes.list(receipt.fields(), DocumentJson::field));
        node.set(
                "caveats",
                Nodes.texts(receipt.caveats().stream().map(Caveat::label).toList()));
        node.set("otherLanguages", otherLanguages(document));
        node.set("pages", pages(document));
        node.set("regulations", Nodes.list(document.regulations(), RegulationJson::of));
        return node.putNull("error");
    }

    /// The same with everything that was read in it.
    public static ObjectNode analyze(Document document, Reading reading) {
        var node = extract(document.input(), document);
        node.remove("error");
        node.set("entities", entities(reading.mentions()));
        node.set("citations", Nodes.list(reading.citations(), cited -> citation(document, cited)));
        node.set("claims", Nodes.list(reading.claims(), ClaimJson::of));
        node.set("notes", Nodes.texts(reading.notes()));
        return node.putNull("error");
    }

    /// An input that could not be read.
    ///
    /// @param kind one word for the sort of failure
    /// @param message one line for people
    public static ObjectNode failed(String input, String kind, String message) {
        var node = Nodes.object().put("input", input).putNull("url").putNull("title");
        node.putArray("authors");
        node.putNull("published")
                .putNull("publishedFrom")
                .putNull("modified")
                .putNull("publisher")
                .putNull("language")
                .putNull("mediaType")
                .putNull("text");
        node.putArray("dropped");
        node.putArray("repaired");
        node.putObject("error").put("kind", kind).put("message", message);
        return node;
    }

    private static @Nullable String value(@Nullable Sourced<?> field) {
        return field == null ? null : field.value().toString();
    }

    private static @Nullable String from(@Nullable Sourced<?> field) {
        return field == null ? null : field.from().label();
    }

    private static ObjectNode dropped(Dropped dropped) {
        return Nodes.object().put("kind", dropped.kind()).put("text", dropped.text());
    }

    private static @Nullable String used(Receipt receipt, Field field) {
        return receipt.used(field).map(FieldReading::value).orElse(null);
    }

    private static ObjectNode field(FieldReading reading) {
        return Nodes.object()
                .put("field", reading.field().label())
                .put("value", reading.value())
                .put("from", reading.from().label())
                .put("used", reading.used());
    }

    /// The blocks that are in another language than the document.
    private static ArrayNode otherLanguages(Document document) {
        var blocks = document.body().sections().stream()
                .filter(section -> section.language() != null)
                .toList();
        return Nodes.list(
                blocks, section -> Nodes.place(Nodes.object(), section.span()).put("language", section.language()));
    }

    /// Where each page of a document that has pages begins and ends; what goes on over an end belongs to the page on
    /// which it began.
    private static ArrayNode pages(Document document) {
        var pages = new TreeMap<Integer, Span>();
        for (var section : document.body().sections()) {
            if (section.page() != null) {
                pages.merge(section.page(), section.span(), (one, other) -> new Span(one.start(), other.end()));
            }
        }
        return Nodes.list(
                pages.entrySet(), page -> Nodes.place(Nodes.object().put("page", page.getKey()), page.getValue()));
    }

    private static ObjectNode citation(Document document, CitedAt cited) {
        var node = Nodes.object()
                .put("normal", cited.citation().text())
                .put("address", cited.citation().address().map(Object::toString).orElse(null));
        return Nodes.place(node, cited.span()).put("text", cited.span().of(document.text()));
    }

    private static ArrayNode entities(List<Mention> mentions) {
        var byEntity = new LinkedHashMap<Entity, List<Mention>>();
        mentions.forEach(mention -> byEntity.computeIfAbsent(mention.entity(), first -> new ArrayList<>())
                .add(mention));
        return Nodes.list(byEntity.entrySet(), entry -> entity(entry.getKey(), entry.getValue()));
    }

    private static ObjectNode entity(Entity entity, List<Mention> mentions) {
        var node = Nodes.object()
                .put("id", entity.id())
                .put("name", entity.name())
                .put("type", entity.type().label());
        node.set(
                "mentions",
                Nodes.list(
                        mentions,
                        mention -> Nodes.place(Nodes.object(), mention.span()).put("text", mention.text())));
        return node;
    }
}
