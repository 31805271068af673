package claimtrail.web.api;

import claimtrail.index.search.Order;
import claimtrail.index.search.SearchRequest;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

/// The routes below `/api/`: the objects of the command line, by HTTP.
public final class Api {

    private static final int HITS = 20;
    private static final int MOST_HITS = 1000;
    private static final int VISITS = 50;
    private static final int TROUBLES = 100;

    private final Desk desk;
    private final Traces traces;
    private final Clock clock;

    public Api(Desk desk, Traces traces, Clock clock) {
        this.desk = desk;
        this.traces = traces;
        this.clock = clock;
    }

    public void addTo(RoutesConfig routes) {
        new KnownApi(desk, traces).addTo(routes);
        routes.get("/api/search", context -> answer(context, search(new Parameters(context))));
        routes.get("/api/search/export", this::export);
        routes.get("/api/complete", context -> answer(context, complete(new Parameters(context).text("q"))));
        routes.get("/api/check", context -> answer(context, check(new Parameters(context))));
        routes.get("/api/measures", context -> answer(context, measures()));
        routes.get("/api/origins", context -> answer(context, origins()));
        routes.get("/api/documents/{id}", context -> answer(context, document(new Parameters(context))));
        routes.get("/api/sources", context -> answer(context, sources()));
        routes.get("/api/sources/{id}", context -> answer(context, source(context.pathParam("id"))));
        routes.get(
                "/api/progress",
                context -> answer(context, ProgressJson.of(desk.progress().now())));
    }

    /// Answers with the object of a failure.
    public static void fail(Context context, String kind, String message) {
        var node = Nodes.object();
        node.putObject("error").put("kind", kind).put("message", message);
        answer(context, node);
    }

    private JsonNode search(Parameters parameters) throws IOException {
        return SearchJson.of(desk.searcher().search(request(parameters)));
    }

    private static SearchRequest request(Parameters parameters) {
        var order = parameters.choice("order", Order.class);
        return new SearchRequest(
                        parameters.text("q"),
                        parameters.number("offset", 0, 0, SearchRequest.MOST),
                        parameters.number("n", HITS, 0, MOST_HITS),
                        Objects.requireNonNullElse(order, Order.RELEVANCE),
                        parameters.selections(),
                        parameters.choice("by", Grouping.class) == Grouping.STORY,
                        null)
                .from(parameters.cursor());
    }

    private void export(Context context) throws IOException {
        var parameters = new Parameters(context);
        var format = Objects.requireNonNullElse(parameters.choice("format", Export.Format.class), Export.Format.JSONL);
        var name = "claimtrail." + format.name().toLowerCase(Locale.ROOT);
        context.contentType(format.mediaType()).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        try (var writer = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
            Export.write(desk.searcher(), request(parameters), format, writer);
        }
    }

    private JsonNode complete(String query) throws IOException {
        var list = Nodes.object().putArray("queries");
        desk.completer().complete(query).forEach(list::add);
        return list;
    }

    private JsonNode check(Parameters parameters) {
        var claim = parameters.text("claim");
        if (claim.isEmpty()) {
            throw new BadRequestResponse("claim is missing: the sentence that is to be checked");
        }
        var traced = traces.now();
        var question = desk.reader().read(claim, parameters.day("asOf"));
        return CheckJson.of(traced.check(question), traced.documents());
    }

    private JsonNode measures() {
        var traced = traces.now();
        return Nodes.list(
                traced.measures(),
                measure -> MeasureJson.of(measure, traced.status(measure, null).orElse(null), traced.documents()));
    }

    private JsonNode origins() {
        var traced = traces.now();
        return Nodes.list(traced.derivations(), derivation -> OriginJson.of(derivation, traced.documents()));
    }

    private JsonNode document(Parameters parameters) {
        var id = parameters.document();
        var stored = id == null ? null : desk.store().documents().find(id).orElse(null);
        if (stored == null) {
            throw new NotFoundResponse("no such document");
        }
        var node = DocumentJson.analyze(stored.document(), stored.reading());
        node.put("document", stored.document().id().value())
                .put("source", stored.source())
                .put("version", stored.version())
                .put("firstSeen", stored.firstSeen().toString())
                .put("lastSeen", stored.lastSeen().toString());
        return node;
    }

    private JsonNode sources() {
        var now = clock.instant();
        return Nodes.list(desk.store().sources().health(now), health -> SourceJson.of(health, now));
    }

    private JsonNode source(String id) {
        var now = clock.instant();
        var store = desk.store();
        var health = store.sources().health(id, now).orElseThrow(() -> new NotFoundResponse("no source of that name"));
        return SourceJson.whole(
                health,
                now,
                store.sources().visits(id, VISITS),
                store.sources().troubles(id, TROUBLES),
                store.subscriptions().find(id).orElse(null));
    }

    static void answer(Context context, JsonNode node) {
        context.contentType("application/json; charset=utf-8").result(node.toString());
    }
}
