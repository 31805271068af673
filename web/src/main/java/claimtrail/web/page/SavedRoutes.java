package claimtrail.web.page;

import claimtrail.corpus.store.Watch;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.UUID;

/// The addresses of saved searches.
final class SavedRoutes {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_QUERY = 4_000;
    private static final int FED = 50;
    private static final String NO_SUCH = "There is no such saved search.";

    private final Desk desk;
    private final Screen screen;
    private final SavedPage page;

    SavedRoutes(Desk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
        this.page = new SavedPage(desk, screen.settings().clock());
    }

    void addTo(RoutesConfig routes) {
        routes.get(
                "/saved",
                context -> screen.show(
                        context, "saved", "Saved searches", Tab.SEARCH, page.view(new Parameters(context).text("q"))));
        routes.get("/saved/{id}", this::one);
        routes.get("/saved/{id}/feed", this::feed);
        routes.post("/saved", this::save);
        routes.post("/saved/{id}/mute", context -> mute(context, true));
        routes.post("/saved/{id}/unmute", context -> mute(context, false));
        routes.post("/saved/{id}/remove", this::remove);
    }

    private void one(Context context) throws IOException {
        var line = page.one(context.pathParam("id"));
        if (line == null) {
            throw new NotFoundResponse(NO_SUCH);
        }
        screen.show(context, "savedone", line.watch().name(), Tab.SEARCH, line);
    }

    private void feed(Context context) {
        var watches = desk.store().watches();
        var watch = watches.find(context.pathParam("id")).orElseThrow(() -> new NotFoundResponse(NO_SUCH));
        var entries = watches.hits(watch.id(), FED).stream()
                .map(hit -> new SavedFeed.Entry(
                        hit, DocumentLine.of(hit.document(), desk.store().documents()::find)))
                .toList();
        context.contentType("application/atom+xml; charset=utf-8")
                .result(new SavedFeed(context.scheme() + "://" + context.host()).of(watch, entries));
    }

    private void save(Context context) {
        var parameters = new Parameters(context);
        var query = parameters.field("q");
        var name = parameters.field("name").isEmpty() ? query : parameters.field("name");
        if (query.isEmpty() || query.length() > LONGEST_QUERY) {
            throw new BadRequestResponse("A search to be saved has from 1 to " + LONGEST_QUERY + " characters.");
        }
        var id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        desk.store()
                .watches()
                .put(new Watch(
                        id, shown, query, false, screen.settings().clock().instant()));
        context.redirect("/saved/" + id, HttpStatus.SEE_OTHER);
    }

    private void mute(Context context, boolean muted) {
        var id = context.pathParam("id");
        if (!desk.store().watches().mute(id, muted)) {
            throw new NotFoundResponse(NO_SUCH);
        }
        context.redirect("/saved/" + id, HttpStatus.SEE_OTHER);
    }

    private void remove(Context context) {
        if (!desk.store().watches().remove(context.pathParam("id"))) {
            throw new NotFoundResponse(NO_SUCH);
        }
        context.redirect("/saved", HttpStatus.SEE_OTHER);
    }
}
