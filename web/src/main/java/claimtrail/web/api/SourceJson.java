package claimtrail.web.api;

import claimtrail.corpus.store.LinkTrouble;
import claimtrail.corpus.store.SourceHealth;
import claimtrail.corpus.store.Subscription;
import claimtrail.corpus.store.Visit;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A source with its health as `sources list` prints it.
public final class SourceJson {

    private SourceJson() {}

    public static ObjectNode of(SourceHealth health, Instant now) {
        var source = health.source();
        var node = Nodes.object()
                .put("source", source.id())
                .put("name", source.name())
                .put("kind", source.kind().label())
                .put("url", source.address().toString())
                .put("select", source.selector())
                .put("yields", word(source.yields()))
                .put("pace", source.rhythm().text())
                .put("local", source.local())
                .put("paused", health.paused())
                .put("state", word(health.state(now)));
        visits(node, health.visits());
        node.put("problem", health.problem());
        harvest(node, health.harvest(), now);
        links(node.putObject("links"), health.links());
        return node;
    }

    /// All that the page of one source shows.
    static ObjectNode whole(
            SourceHealth health,
            Instant now,
            List<Visit> visits,
            List<LinkTrouble> troubles,
            @Nullable Subscription subscription) {
        var node = of(health, now);
        node.set("visits", Nodes.list(visits, SourceJson::visit));
        node.set("troubles", Nodes.list(troubles, SourceJson::trouble));
        node.set("hub", subscription == null ? JsonNodeFactory.instance.nullNode() : hub(subscription));
        return node;
    }

    private static void visits(ObjectNode node, SourceHealth.Visits visits) {
        var appointment = visits.appointment();
        node.put("lastVisit", Nodes.text(visits.last()))
                .put("lastSuccess", Nodes.text(visits.success()))
                .put("nextVisit", appointment.next().equals(Instant.EPOCH) ? null : Nodes.text(appointment.next()))
                .put("presentPace", Nodes.text(appointment.pace()))
                .put("failures", appointment.failures())
                .put("format", visits.format());
    }

    private static void harvest(ObjectNode node, SourceHealth.Harvest harvest, Instant now) {
        node.put("lastNew", Nodes.text(harvest.lastNew()))
                .put("usualGap", Nodes.text(harvest.usualGap()))
                .put("quiet", harvest.quiet(now));
        node.set("newPerDay", Nodes.list(harvest.perDay(), JsonNodeFactory.instance::numberNode));
    }

    private static void links(ObjectNode node, SourceHealth.LinkCounts links) {
        node.put("waiting", links.waiting())
                .put("fetched", links.fetched())
                .put("gone", links.gone())
                .put("refused", links.refused())
                .put("failed", links.failed());
    }

    private static ObjectNode visit(Visit visit) {
        return Nodes.object()
                .put("at", visit.at().toString())
                .put("outcome", word(visit.outcome()))
                .put("format", visit.format())
                .put("entries", visit.entries())
                .put("new", visit.added())
                .put("problem", visit.problem());
    }

    private static ObjectNode trouble(LinkTrouble trouble) {
        return Nodes.object()
                .put("url", trouble.address().toString())
                .put("title", trouble.title())
                .put("state", word(trouble.state()))
                .put("attempts", trouble.attempts())
                .put("problem", trouble.problem());
    }

    private static ObjectNode hub(Subscription subscription) {
        return Nodes.object()
                .put("url", subscription.hub().hub().toString())
                .put("topic", subscription.hub().topic().toString())
                .put("until", Nodes.text(subscription.until()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
