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
    private final SiteSettings settings;
    private final Templates templates;

    Pages(Desk desk, Traces traces, SiteSettings settings, Templates templates) {
        this.desk = desk;
        this.traces = traces;
        this.settings = settings;
        this.templates = templates;
    }

    /// Reads what a page shows.
    @FunctionalInterface
    private interface Reader {
        Object view(Parameters parameters) throws IOException;
    }

    void addTo(RoutesConfig routes) {
        var measures = new MeasurePage(traces);
        var documents = new DocumentPage(desk, traces);
        add(routes, Tab.HOME, "home", asked -> new HomePage(desk, traces, settings.clock()).view());
        add(routes, Tab.SEARCH, "search", new SearchPage(desk)::view);
        add(routes, Tab.TIMELINE, "timeline", new TimelinePage(desk, traces)::view);
        add(routes, Tab.CHECK, "check", new CheckPage(desk, traces)::view);
        add(routes, Tab.MEASURES, "measures", asked -> measures.overview());
        add(routes, Tab.SOURCES, "sources", asked -> new SourcesPage(desk, settings.clock()).view());
        add(routes, Tab.ABOUT, "about", asked -> LocalDate.now(settings.clock()));
        routes.get("/measure/{id}", context -> show(context, measures));
        routes.get("/document/{id}", context -> show(context, documents));
    }

    private void add(RoutesConfig routes, Tab tab, String template, Reader reader) {
        routes.get(
                tab.href(), context -> show(context, template, tab.label(), tab, reader.view(new Parameters(context))));
    }

    private void show(Context context, MeasurePage measures) {
        var view = measures.view(context.pathParam("id"), new Parameters(context));
        if (view == null) {
            throw new NotFoundResponse("There is no measure of that name.");
        }
        show(context, "measure", view.line().measure().name(), Tab.MEASURES, view);
    }

    private void show(Context context, DocumentPage documents) {
        var id = new Parameters(context).document();
        var view = id == null ? null : documents.view(id);
        if (view == null) {
            throw new NotFoundResponse("The corpus has no such document.");
        }
        show(context, "document", view.line().title(), Tab.SEARCH, view);
    }

    private void show(Context context, String template, String title, Tab tab, Object view) {
        var head = new Head(settings.title(), title, tab, new Parameters(context).text("q"));
        context.header("Cache-Control", "no-cache")
                .contentType("text/html; charset=utf-8")
                .result(templates.write(template, new Page<>(head, view)));
    }
}
