package claimtrail.web.page;

import claimtrail.corpus.store.SourceTable;
import claimtrail.ingest.discover.Opml;
import claimtrail.ingest.discover.SourceList;
import claimtrail.web.api.Desk;
import claimtrail.web.api.NewSource;
import claimtrail.web.api.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;

/// The addresses of the sources: what is shown of them, and the forms that change them.
///
/// Each form is a POST that leads back to a page; [Guard] lets only those through that come from a page of this site.
final class SourceRoutes {

    private static final String NO_SUCH = "There is no source of that name.";

    private final Desk desk;
    private final Screen screen;
    private final SourcesPage list;
    private final SourcePage one;
    private final ProbePage probe;
    private final CataloguePage catalogue;

    SourceRoutes(Desk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
        this.list = new SourcesPage(desk, screen.settings().clock());
        this.one = new SourcePage(desk, screen.settings().clock());
        this.probe = new ProbePage(desk);
        this.catalogue = new CataloguePage(desk);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/sources", context -> showList(context, SourcesPage.AddressForm.EMPTY));
        routes.get("/sources.opml", this::export);
        routes.get(
                "/catalogue",
                context -> screen.show(context, "catalogue", "Catalogue of sources", Tab.SOURCES, catalogue.view()));
        routes.get("/sources/{id}", context -> showOne(context, "source"));
        routes.get("/sources/{id}/remove", context -> showOne(context, "remove"));
        routes.post("/sources/probe", this::probe);
        routes.post("/sources/follow", this::follow);
        routes.post("/sources/import", context -> new ImportPage(desk).take(context, screen));
        routes.post("/catalogue/{id}", this::followShipped);
        routes.post("/sources/{id}/pause", context -> change(context, "pause", (table, id) -> table.pause(id, true)));
        routes.post(
                "/sources/{id}/resume", context -> change(context, "resume", (table, id) -> table.pause(id, false)));
        routes.post("/sources/{id}/visit", context -> change(context, "visit", SourceTable::visitNow));
        routes.post("/sources/{id}/remove", this::remove);
    }

    /// Changes a source. Whether there was one.
    @FunctionalInterface
    private interface Change {
        boolean of(SourceTable table, String id);
    }

    private void showList(Context context, SourcesPage.AddressForm form) {
        screen.show(context, "sources", "Sources", Tab.SOURCES, list.view(new Parameters(context), form));
    }

    private void showOne(Context context, String template) {
        var view = one.view(context.pathParam("id"), new Parameters(context));
        if (view == null) {
            throw new NotFoundResponse(NO_SUCH);
        }
        screen.show(context, template, view.line().health().source().name(), Tab.SOURCES, view);
    }

    private void probe(Context context) throws InterruptedException {
        var parameters = new Parameters(context);
        var written = parameters.field("url");
        var local = !parameters.field("local").isEmpty();
        var address =
                SourceForm.address(written.matches("(?i)[\\w-]+(\\.[\\w-]+)+(/.*)?") ? "https://" + written : written);
        if (address == null) {
            context.status(HttpStatus.BAD_REQUEST);
            showList(
                    context,
                    new SourcesPage.AddressForm(
                            written, local, "This is no web address; one begins with https:// or http://."));
            return;
        }
        screen.show(context, "probe", "What would be read", Tab.SOURCES, probe.view(address, local));
    }

    private void follow(Context context) {
        var form = SourceForm.of(new Parameters(context), NewSource.taken(desk.store()));
        var source = form.source();
        if (source.isEmpty()) {
            context.status(HttpStatus.BAD_REQUEST);
            screen.show(context, "probe", "Follow a source", Tab.SOURCES, ProbePage.again(form));
            return;
        }
        desk.store().sources().put(source.get());
        context.redirect("/sources/" + form.id() + "?done=followed", HttpStatus.SEE_OTHER);
    }

    private void followShipped(Context context) throws IOException {
        var entry = SourceList.shipped()
                .find(context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("The catalogue has no such source."));
        var id = entry.source().id();
        if (desk.store().sources().find(id).isEmpty()) {
            desk.store().sources().put(entry.source());
        }
        context.redirect("/sources/" + id + "?done=followed", HttpStatus.SEE_OTHER);
    }

    private void change(Context context, String done, Change change) {
        var id = context.pathParam("id");
        if (!change.of(desk.store().sources(), id)) {
            throw new NotFoundResponse(NO_SUCH);
        }
        context.redirect("/sources/" + id + "?done=" + done, HttpStatus.SEE_OTHER);
    }

    private void remove(Context context) {
        if (!desk.store().sources().remove(context.pathParam("id"))) {
            throw new NotFoundResponse(NO_SUCH);
        }
        context.redirect("/sources?done=removed", HttpStatus.SEE_OTHER);
    }

    private void export(Context context) {
        context.contentType("text/x-opml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"claimtrail.opml\"")
                .result(Opml.write(
                        desk.store().sources().list(), screen.settings().title()));
    }
}
