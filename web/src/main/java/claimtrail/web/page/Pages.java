package claimtrail.web.page;

import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import claimtrail.web.api.Traces;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.LocalDate;

/// Which page is at which address.
final class Pages {

    private final Desk desk;
    private final Traces traces;
    private final Screen screen;

    Pages(Desk desk, Traces traces, Screen screen) {
        this.desk = desk;
        this.traces = traces;
        this.screen = screen;
    }

    /// Reads what a page shows.
    @FunctionalInterface
    private interface Reader {
        Object view(Parameters parameters) throws IOException;
    }

    void addTo(RoutesConfig routes) {
        var measures = new MeasurePage(traces, screen.settings().clock());
        var home = new HomePage(desk, traces, screen.settings().clock());
        var lastLook = new LastLook(screen.settings().clock());
        routes.get(
                "/",
                context -> screen.show(context, "home", Tab.HOME.label(), Tab.HOME, home.view(lastLook.of(context))));
        add(routes, Tab.SEARCH, "search", new SearchPage(desk)::view);
        routes.get("/search/form", context -> {
            var parameters = new Parameters(context);
            screen.show(context, "queryform", "Write a query", Tab.SEARCH, QueryForm.view(parameters.text("q")));
        });
        routes.get("/search/written", context -> context.redirect(QueryForm.search(new Parameters(context))));
        add(routes, Tab.TIMELINE, "timeline", new TimelinePage(desk)::view);
        add(routes, Tab.CHECK, "check", new CheckPage(desk, traces)::view);
        add(routes, Tab.MEASURES, "measures", asked -> measures.overview());
        add(routes, Tab.ABOUT, "about", asked -> LocalDate.now(screen.settings().clock()));
        var provisions = new RegulationPage(desk, traces);
        routes.get("/regulation", context -> {
            var view = provisions.view(new Parameters(context));
            screen.show(
                    context,
                    "regulation",
                    view.citation().isEmpty() ? "Provisions" : view.citation(),
                    Tab.SEARCH,
                    view);
        });
        routes.get("/measure/{id}", context -> show(context, measures));
        new DocumentRoutes(desk, traces, screen).addTo(routes);
        new KnownRoutes(traces, screen).addTo(routes);
        new FeedRoutes(desk, traces, screen).addTo(routes);
    }

    private void add(RoutesConfig routes, Tab tab, String template, Reader reader) {
        routes.get(
                tab.href(),
                context -> screen.show(context, template, tab.label(), tab, reader.view(new Parameters(context))));
    }

    private void show(Context context, MeasurePage measures) {
        var id = context.pathParam("id");
        var slid = measures.slid(id, new Parameters(context));
        if (slid != null) {
            context.redirect(new Address("/measure/" + id).with("asOf", slid).toString());
            return;
        }
        var view = measures.view(id, new Parameters(context));
        if (view == null) {
            throw new NotFoundResponse("There is no measure of that name.");
        }
        var links = Links.of(view.line().href()).withFeed(view.line().href());
        screen.show(context, "measure", view.line().measure().name(), Tab.MEASURES, links, view);
    }
}
