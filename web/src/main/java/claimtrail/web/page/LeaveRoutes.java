package claimtrail.web.page;

import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.web.api.Parameters;
import claimtrail.web.digest.Leaving;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/// Where a reader of digests says that they want no more: by the button of a mail program (RFC 8058), or on a page.
final class LeaveRoutes {

    private final Store store;
    private final Leaving leaving;
    private final Screen screen;

    LeaveRoutes(Store store, Leaving leaving, Screen screen) {
        this.store = store;
        this.leaving = leaving;
        this.screen = screen;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/digest/leave", context -> {
            who(context);
            screen.show(context, "leave", "No more digests", Tab.SEARCH, "");
        });
        routes.post("/digest/leave", context -> {
            store.subscribers().standing(who(context), Subscriber.Standing.ENDED);
            screen.show(context, "left", "No more digests", Tab.SEARCH, "");
        });
    }

    private String who(Context context) {
        var parameters = new Parameters(context);
        return leaving.who(parameters.text("who"), parameters.text("sign"))
                .filter(id -> store.subscribers().find(id).isPresent())
                .orElseThrow(() -> new NotFoundResponse("This link is not one of ours, or its reader is gone."));
    }
}
