package claimtrail.web.page;

import claimtrail.web.api.Api;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is answered when a request cannot be: a page that helps, or below `/api/` an object that says why.
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Screen screen;

    Failures(Screen screen) {
        this.screen = screen;
    }

    /// What the page shows.
    public record View(int status, String message) {}

    void addTo(RoutesConfig routes) {
        routes.exception(
                HttpResponseException.class,
                (failure, context) -> answer(context, failure.getStatus(), message(failure)));
        routes.exception(Exception.class, (failure, context) -> {
            LOG.error("{} {} failed", context.method(), context.path(), failure);
            answer(context, 500, "Something went wrong here. The log says what.");
        });
    }

    private static String message(HttpResponseException failure) {
        var message = String.valueOf(failure.getMessage());
        return message.startsWith("Endpoint") ? "There is no such page." : message;
    }

    private void answer(Context context, int status, String message) {
        context.status(status);
        if (context.path().startsWith("/api/")) {
            Api.fail(context, kind(status), message);
            return;
        }
        screen.show(context, "failure", title(status), Tab.ABOUT, new View(status, message));
    }

    private static String kind(int status) {
        return switch (status) {
            case 400 -> "bad-request";
            case 401 -> "not-logged-in";
            case 404 -> "not-found";
            case 413 -> "too-large";
            case 421 -> "misdirected";
            case 429 -> "too-often";
            default -> status < 500 ? "refused" : "failed";
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "That cannot be read";
            case 404 -> "Not found";
            default -> status < 500 ? "Not answered" : "That failed";
        };
    }
}
