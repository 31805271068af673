package claimtrail.web.api;

import claimtrail.corpus.document.Amendment;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.Identifier;
import claimtrail.corpus.document.Regulation;
import claimtrail.corpus.document.RuleDate;
import claimtrail.corpus.document.RuleRelation;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/// What an official text says of itself, as `extract` prints it.
final class RegulationJson {

    private RegulationJson() {}

    static ObjectNode of(Regulation regulation) {
        var node = Nodes.place(Nodes.object(), regulation.extent());
        node.set("agencies", Nodes.texts(regulation.agencies()));
        node.put("action", regulation.action());
        node.set("identifiers", Nodes.list(regulation.identifiers(), RegulationJson::identifier));
        node.set("affected", Nodes.list(regulation.affected(), RegulationJson::affected));
        node.set("dates", Nodes.list(regulation.dates(), RegulationJson::date));
        node.set("amendments", Nodes.list(regulation.amendments(), RegulationJson::amendment));
        node.set("relations", Nodes.list(regulation.relations(), RegulationJson::relation));
        return node;
    }

    private static ObjectNode identifier(Identifier identifier) {
        var node = Nodes.object().put("normal", identifier.citation().text());
        var span = identifier.span();
        return span == null ? node.putNull("start").putNull("end") : Nodes.place(node, span);
    }

    private static ObjectNode affected(CitedAt cited) {
        return Nodes.place(Nodes.object().put("normal", cited.citation().text()), cited.span());
    }

    private static ObjectNode date(RuleDate date) {
        return Nodes.place(
                Nodes.object()
                        .put("kind", word(date.kind()))
                        .put("date", date.date().toString()),
                date.span());
    }

    private static ObjectNode amendment(Amendment amendment) {
        return Nodes.place(
                Nodes.object()
                        .put("change", word(amendment.change()))
                        .put("target", amendment.target())
                        .put("becomes", amendment.becomes()),
                amendment.span());
    }

    private static ObjectNode relation(RuleRelation relation) {
        return Nodes.place(
                Nodes.object()
                        .put("kind", word(relation.kind()))
                        .put("target", relation.target().text()),
                relation.span());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
