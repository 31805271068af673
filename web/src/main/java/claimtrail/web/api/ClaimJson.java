package claimtrail.web.api;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.Filler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// A claim as `analyze` prints it.
final class ClaimJson {

    private ClaimJson() {}

    static ObjectNode of(Claim claim) {
        var slots = claim.slots();
        var node = Nodes.object()
                .put("id", claim.id())
                .put("sentence", claim.sentence().text());
        Nodes.place(node, claim.sentence().span())
                .put("canonical", claim.canonical())
                .put("frame", claim.frame().label())
                .put("actor", text(slots.actor()))
                .put("action", slots.action())
                .put("object", text(slots.object()))
                .put("destination", text(slots.destination()))
                .put("instrument", text(slots.instrument()));
        node.set("dates", Nodes.list(slots.dates(), ClaimJson::date));
        return commitment(node, claim)
                .put("cue", claim.attribution().cue())
                .put("quote", claim.attribution().quoted())
                .put("confidence", claim.reason().confidence())
                .put("pattern", claim.reason().pattern());
    }

    private static ObjectNode commitment(ObjectNode node, Claim claim) {
        return node.put("modality", claim.stance().modality().label())
                .put("polarity", claim.stance().polarity().label())
                .put("holder", claim.attribution().holder())
                .put("holderKind", claim.attribution().kind().label());
    }

    private static ObjectNode date(DateMention date) {
        return Nodes.object().put("text", date.text()).put("value", Nodes.text(date.value()));
    }

    private static @Nullable String text(@Nullable Filler filler) {
        return filler == null ? null : filler.text();
    }
}
