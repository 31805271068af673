package claimtrail.web.api;

import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.store.StoredVersion;
import claimtrail.index.trace.ProvisionHistory;
import claimtrail.index.trace.TextChange;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;

/// The routes below `/api/` for what documents have in common, for versions and provisions, and for the description of
/// all routes.
final class KnownApi {

    private static final String DESCRIPTION = "openapi.json";
    private static final int LISTED = 50;
    private static final int MOST_LISTED = 1_000;

    private final Desk desk;
    private final Traces traces;

    KnownApi(Desk desk, Traces traces) {
        this.desk = desk;
        this.traces = traces;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/measures/{id}", context -> Api.answer(context, measure(new Parameters(context))));
        routes.get("/api/propositions", context -> Api.answer(context, propositions(new Parameters(context))));
        routes.get("/api/propositions/{id}", context -> Api.answer(context, proposition(context.pathParam("id"))));
        routes.get("/api/entities", context -> Api.answer(context, entities(new Parameters(context))));
        routes.get("/api/entities/{id}", context -> Api.answer(context, entity(context.pathParam("id"))));
        routes.get("/api/documents/{id}/versions", context -> Api.answer(context, versions(new Parameters(context))));
        routes.get("/api/regulation", context -> Api.answer(context, provision(new Parameters(context))));
        routes.get("/api/openapi.json", KnownApi::description);
    }

    private JsonNode measure(Parameters asked) {
        var traced = traces.now();
        var id = asked.context().pathParam("id");
        var measure = traced.measures().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("no such measure"));
        return of(measure, asked, traced);
    }

    private static JsonNode of(Measure measure, Parameters asked, Traced traced) {
        var status = traced.status(measure, asked.day("asOf")).orElse(null);
        return MeasureJson.of(measure, status, traced.documents());
    }

    private JsonNode propositions(Parameters asked) {
        var most = asked.number("n", LISTED, 0, MOST_LISTED);
        return Nodes.list(traces.now().propositions().stream().limit(most).toList(), KnownJson::line);
    }

    private JsonNode proposition(String id) {
        var traced = traces.now();
        var proposition = traced.proposition(id).orElseThrow(() -> new NotFoundResponse("no such proposition"));
        return KnownJson.of(proposition, Contradictions.of(proposition, traced), traced.documents());
    }

    private JsonNode entities(Parameters asked) {
        var most = asked.number("n", LISTED, 0, MOST_LISTED);
        var type = asked.choice("type", EntityType.class);
        return Nodes.list(
                traces.now().entities().all().stream()
                        .filter(known -> type == null || known.entity().type() == type)
                        .limit(most)
                        .toList(),
                KnownJson::line);
    }

    private JsonNode entity(String id) {
        var traced = traces.now();
        return KnownJson.of(
                traced.entities().find(id).orElseThrow(() -> new NotFoundResponse("no such entity")),
                traced.documents());
    }

    private JsonNode versions(Parameters asked) {
        var id = asked.document();
        var all =
                id == null ? List.<StoredVersion>of() : desk.store().documents().history(id);
        if (id == null || all.isEmpty()) {
            throw new NotFoundResponse("no such document");
        }
        var older = all.get(asked.number("from", Math.max(1, all.size() - 1), 1, all.size()) - 1);
        var newer = all.get(asked.number("to", all.size(), 1, all.size()) - 1);
        var node = Nodes.object().put("document", id.value());
        node.set("versions", Nodes.list(all, KnownJson::version));
        node.put("from", older.version()).put("to", newer.version());
        var changes =
                TextChange.between(older.document().text(), newer.document().text());
        node.set("changes", Nodes.list(changes, KnownJson::change));
        return node;
    }

    private JsonNode provision(Parameters asked) {
        var words = asked.text("citation");
        if (words.isEmpty()) {
            throw new BadRequestResponse("citation is missing: such as 15 CFR 744.23");
        }
        var citation = Citations.normal(words);
        var history = ProvisionHistory.of(citation, desk.store().documents().officialWith(citation));
        var text = history.on(asked.day("at"))
                .orElseThrow(() -> new NotFoundResponse("no official text of " + citation + " for that day"));
        var with = asked.day("with");
        if (with == null) {
            return ProvisionJson.of(text);
        }
        return history.on(with)
                .map(other -> ProvisionJson.of(text, other))
                .orElseThrow(() -> new NotFoundResponse("no official text of " + citation + " for the other day"));
    }

    private static void description(Context context) throws IOException {
        try (var in = KnownApi.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException("no " + DESCRIPTION);
            }
            context.contentType("application/json; charset=utf-8").result(in.readAllBytes());
        }
    }
}
