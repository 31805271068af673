package claimtrail.web.page;

import claimtrail.corpus.store.StoredVersion;
import claimtrail.web.api.Cite;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import claimtrail.web.api.SchemaOrg;
import claimtrail.web.api.Traces;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;

/// The addresses of a document: its page, its versions, how it is cited, and the response in which it was read.
final class DocumentRoutes {

    private static final String NO_SUCH = "The corpus has no such document.";
    private static final String UNARCHIVED = "The archive has no response in which this version was read.";

    private final Desk desk;
    private final Screen screen;
    private final DocumentPage documents;
    private final VersionsPage versions;
    private final CapturePage captures;

    DocumentRoutes(Desk desk, Traces traces, Screen screen) {
        this.desk = desk;
        this.screen = screen;
        this.documents = new DocumentPage(desk, traces);
        this.versions = new VersionsPage(desk);
        this.captures = new CapturePage(desk.archive());
    }

    void addTo(RoutesConfig routes) {
        routes.get("/document/{id}", this::show);
        routes.get("/document/{id}/versions", this::versions);
        routes.get("/document/{id}/cite", this::cite);
        routes.get("/document/{id}/capture", this::capture);
        routes.get("/document/{id}/capture/body", this::body);
    }

    private void show(Context context) {
        var asked = new Parameters(context);
        var id = asked.document();
        var view = id == null ? null : documents.view(id, asked);
        if (view == null) {
            throw new NotFoundResponse(NO_SUCH);
        }
        var page = Screen.origin(context) + view.line().href();
        var links = Links.of(view.line().href(), SchemaOrg.article(view.stored(), page));
        screen.show(context, "document", view.line().title(), Tab.SEARCH, links, view);
    }

    private void versions(Context context) {
        var asked = new Parameters(context);
        var id = asked.document();
        var view = id == null ? null : versions.view(id, asked);
        if (view == null) {
            throw new NotFoundResponse(NO_SUCH);
        }
        screen.show(context, "versions", "Versions of " + view.line().title(), Tab.SEARCH, view);
    }

    private void cite(Context context) {
        var version = version(context);
        var document = version.document();
        var page = Screen.origin(context) + "/document/" + document.id() + "?version=" + version.version();
        var cite = new Cite(document, version.version(), page);
        var format = new Parameters(context).choice("format", Cite.Format.class);
        if (format == null) {
            screen.show(context, "cite", "Cite", Tab.SEARCH, cite);
        } else {
            context.contentType(format.mediaType())
                    .header("Content-Disposition", "attachment; filename=\"" + cite.fileName(format) + "\"")
                    .result(cite.in(format));
        }
    }

    private void capture(Context context) throws IOException {
        var version = version(context);
        var view = captures.view(version, captures.read(archived(version)));
        screen.show(context, "capture", "Archived capture", Tab.SEARCH, view);
    }

    /// Only to be kept as a file: a browser may neither show it nor guess what it is.
    private void body(Context context) throws IOException {
        var version = version(context);
        var capture = captures.read(archived(version));
        context.contentType("application/octet-stream")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + version.document().id() + "-" + version.version() + ".bin\"")
                .result(capture.response().body().bytes());
    }

    private static String archived(StoredVersion version) {
        var capture = version.document().capture();
        if (capture == null) {
            throw new NotFoundResponse(UNARCHIVED);
        }
        return capture;
    }

    private StoredVersion version(Context context) {
        var asked = new Parameters(context);
        var id = asked.document();
        var all =
                id == null ? List.<StoredVersion>of() : desk.store().documents().history(id);
        if (all.isEmpty()) {
            throw new NotFoundResponse(NO_SUCH);
        }
        return all.get(asked.number("version", all.size(), 1, all.size()) - 1);
    }
}
