package claimtrail.web.page;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Timetable;
import claimtrail.corpus.store.Watch;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import claimtrail.web.digest.DigestDesk;
import claimtrail.web.digest.SignedLinks.Purpose;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;

/// The addresses of digests: what one would say now, those that were written, and where readers say that they want
/// them or want no more, by the button of a mail program (RFC 8058) or on a page.
final class DigestRoutes {

    private static final int FED = 50;
    private static final String UNKNOWN_LINK = "This link is not one of ours, or its reader is gone.";

    /// A letter has its styles inside, as mail programs want it, and still loads and runs nothing.
    private static final String LETTER_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors"
                    + " 'none'";

    private final DigestDesk digests;
    private final Store store;
    private final Screen screen;

    DigestRoutes(Desk desk, Screen screen) {
        this.store = desk.store();
        this.screen = screen;
        this.digests = DigestDesk.open(
                store,
                () -> desk.traces().now().coverage(),
                screen.settings().letters(),
                screen.settings().clock());
    }

    void addTo(RoutesConfig routes) {
        routes.get("/digest", context -> screen.show(context, "digest", "Digest", Tab.HOME, DigestPage.of(store)));
        routes.post("/digest", this::ask);
        routes.get("/digest/preview", context -> letter(context, preview()));
        routes.get(
                "/digest/preview/{id}",
                context -> letter(context, digests.digests().preview(reader(context))));
        routes.get(
                "/digest/mail/{id}",
                context -> letter(context, archived(context).content()));
        routes.get("/digest/feed", this::feed);
        routes.get(Purpose.CONFIRM.path(), context -> {
            signed(context, Purpose.CONFIRM);
            screen.show(context, "confirm", "Get the digest", Tab.HOME, "");
        });
        routes.post(Purpose.CONFIRM.path(), this::confirm);
        routes.get(Purpose.LEAVE.path(), context -> {
            signed(context, Purpose.LEAVE);
            screen.show(context, "leave", "No more digests", Tab.HOME, "");
        });
        routes.post(Purpose.LEAVE.path(), context -> {
            store.subscribers().standing(signed(context, Purpose.LEAVE), Subscriber.Standing.ENDED);
            screen.show(context, "left", "No more digests", Tab.HOME, "");
        });
    }

    private void ask(Context context) {
        var form = new Parameters(context);
        var destination = read(() -> Destination.of(form.field("address")));
        var timetable = read(() -> Timetable.parse(form.field("days"), form.field("hour"), form.field("zone")));
        var interests = new Subscriber.Interests(
                chosen(context),
                form.field("alerts").isEmpty() ? List.of() : List.of(Subscriber.Interests.ALL),
                !form.field("empty").isEmpty());
        read(() -> {
            digests.invitations().ask(destination, timetable, interests);
            return destination;
        });
        screen.show(context, "asked", "One more step", Tab.HOME, destination.text());
    }

    private List<Watch> chosen(Context context) {
        var ids = new HashSet<>(context.formParams("search"));
        return store.watches().list().stream()
                .filter(watch -> ids.contains(watch.id()))
                .toList();
    }

    private static <T> T read(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw badRequest(wrong);
        }
    }

    private static BadRequestResponse badRequest(IllegalArgumentException wrong) {
        var refused = new BadRequestResponse(String.valueOf(wrong.getMessage()));
        refused.initCause(wrong);
        return refused;
    }

    private void confirm(Context context) {
        var parameters = new Parameters(context);
        var reader = digests.invitations().confirm(parameters.text("who"), parameters.text("sign"));
        if (reader.isEmpty()) {
            throw new NotFoundResponse("This link is not one of ours, or it is too old: ask again.");
        }
        screen.show(context, "confirmed", "Get the digest", Tab.HOME, "");
    }

    private OutgoingMail.Content preview() {
        return store.subscribers()
                .find(DigestDesk.ARCHIVE)
                .filter(archive -> archive.told().known() != null)
                .map(digests.digests()::preview)
                .orElseGet(() -> digests.digests()
                        .preview(null, digests.clock().instant().minus(Duration.ofDays(1))));
    }

    private Subscriber reader(Context context) {
        return store.subscribers()
                .find(context.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("Nobody of that name gets digests."));
    }

    private OutgoingMail archived(Context context) {
        return store.outbox()
                .find(context.pathParam("id"))
                .filter(mail -> mail.subscriber().equals(DigestDesk.ARCHIVE))
                .orElseThrow(() -> new NotFoundResponse("There is no such digest."));
    }

    private static void letter(Context context, OutgoingMail.Content content) {
        if (new Parameters(context).text("form").equals("text")) {
            context.contentType("text/plain; charset=utf-8").result(content.text());
        } else {
            context.header("Content-Security-Policy", LETTER_POLICY)
                    .contentType("text/html; charset=utf-8")
                    .result(content.html());
        }
    }

    private void feed(Context context) {
        var items = store.outbox().newestTo(DigestDesk.ARCHIVE, FED).stream()
                .map(mail -> new SavedFeed.Item(
                        "/digest/mail/" + mail.id(),
                        mail.content().subject(),
                        mail.composed(),
                        mail.content().text()))
                .toList();
        var about = new SavedFeed.Item(
                "/digest", "Claimtrail digests", digests.clock().instant(), "");
        context.contentType("application/atom+xml; charset=utf-8")
                .result(new SavedFeed(context.scheme() + "://" + context.host()).of(about, items));
    }

    private String signed(Context context, Purpose purpose) {
        var parameters = new Parameters(context);
        return digests.links()
                .who(purpose, parameters.text("who"), parameters.text("sign"))
                .filter(id -> store.subscribers().find(id).isPresent())
                .orElseThrow(() -> new NotFoundResponse(UNKNOWN_LINK));
    }
}
