package claimtrail.web.page;

import claimtrail.web.api.Parameters;
import claimtrail.web.api.SchemaOrg;
import claimtrail.web.api.Traces;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/// The addresses of what documents have in common: propositions and entities.
final class KnownRoutes {

    private final Traces traces;
    private final Screen screen;
    private final PropositionPage propositions;
    private final EntityPage entities;

    KnownRoutes(Traces traces, Screen screen) {
        this.traces = traces;
        this.screen = screen;
        this.propositions = new PropositionPage(traces);
        this.entities = new EntityPage(traces);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/proposition/{id}", this::proposition);
        routes.get("/entities", context -> screen.show(context, "entities", "Names", Tab.SEARCH, entities.overview()));
        routes.get("/entity/{id}", this::entity);
    }

    private void proposition(Context context) {
        var id = context.pathParam("id");
        var view = propositions.view(id);
        if (view == null) {
            throw new NotFoundResponse("There is no such proposition: no document says it now.");
        }
        if (!view.proposition().id().equals(id)) {
            context.redirect(view.href());
            return;
        }
        var data = SchemaOrg.claim(view.proposition(), traces.now().documents(), Screen.origin(context));
        screen.show(
                context,
                "proposition",
                view.proposition().canonical(),
                Tab.SEARCH,
                Links.of(view.href(), data).withFeed(view.href()),
                view);
    }

    private void entity(Context context) {
        var view = entities.view(context.pathParam("id"), new Parameters(context));
        if (view == null) {
            throw new NotFoundResponse("No document names such an entity.");
        }
        screen.show(
                context,
                "entity",
                view.known().entity().name(),
                Tab.SEARCH,
                Links.of(view.href()).withFeed(view.href()),
                view);
    }
}
