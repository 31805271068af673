package claimtrail.web.api;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.document.DocumentId;
import claimtrail.index.trace.StatusOn;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure as `measures` prints it.
public final class MeasureJson {

    private MeasureJson() {}

    /// The measure with its events and its board.
    ///
    /// @param last how it stands today, `null` where nothing is known of today or before
    public static ObjectNode of(Measure measure, @Nullable StatusOn last, DocumentLookup lookup) {
        var node = Nodes.object()
                .put("measure", measure.id())
                .put("name", measure.name())
                .put("actor", measure.actor());
        node.set("objects", Nodes.texts(measure.objects()));
        node.put("status", last == null ? null : last.status().label())
                .put("statusAsOf", last == null ? null : last.since().text());
        node.set("events", Nodes.list(measure.events(), event -> event(event, lookup)));
        node.set("slots", Nodes.list(measure.board(), slot -> slot(slot, lookup)));
        return node;
    }

    private static ObjectNode event(Measure.Event event, DocumentLookup lookup) {
        var node = Nodes.object()
                .put("date", event.date().text())
                .put("dateTo", Nodes.text(event.dateTo()))
                .put("status", event.status().label());
        node.set("objects", Nodes.texts(event.objects()));
        node.set("documents", documents(event.documents(), lookup));
        node.set("disagreeing", Nodes.list(event.disagreeing(), other -> {
            var date = Nodes.object().put("date", other.date().text());
            date.set("documents", documents(other.documents(), lookup));
            return date;
        }));
        return node;
    }

    private static ObjectNode slot(Measure.Slot slot, DocumentLookup lookup) {
        var node = Nodes.object().put("slot", slot.name()).put("disputed", slot.disputed());
        node.set("values", Nodes.list(slot.values(), value -> value(value, lookup)));
        return node;
    }

    private static ObjectNode value(Measure.Value value, DocumentLookup lookup) {
        var node = Nodes.object().put("value", value.value()).put("origins", value.origins());
        node.set("documents", documents(distinct(value.evidence()), lookup));
        return node.put("firstSeen", Nodes.text(value.firstSeen())).put("lastSeen", Nodes.text(value.lastSeen()));
    }

    private static List<DocumentId> distinct(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::document).distinct().toList();
    }

    private static ArrayNode documents(Collection<DocumentId> ids, DocumentLookup lookup) {
        return Nodes.list(ids, id -> Nodes.object().put("document", id.value()).put("url", lookup.place(id)));
    }
}
