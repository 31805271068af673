package claimtrail.web.page;

import claimtrail.ingest.pipeline.HubAnswer;
import claimtrail.ingest.pipeline.Subscriptions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.stream.Collectors;

/// The addresses at which hubs reach us (W3C WebSub), one a source, that nobody can guess.
final class HubRoutes {

    private static final int MOST_BYTES = 5_000_000;

    private final Subscriptions subscriptions;

    HubRoutes(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/websub/{source}/{token}", this::asked);
        routes.post("/websub/{source}/{token}", this::sent);
    }

    private void asked(Context context) {
        var fields = context.queryParamMap().entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .collect(Collectors.toMap(
                        field -> field.getKey(), field -> field.getValue().getFirst()));
        answer(context, subscriptions.asks(context.pathParam("source"), context.pathParam("token"), fields));
    }

    private void sent(Context context) throws IOException {
        var body = context.bodyInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            context.status(HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        answer(
                context,
                subscriptions.sends(
                        context.pathParam("source"),
                        context.pathParam("token"),
                        context.header("X-Hub-Signature"),
                        body));
    }

    private static void answer(Context context, HubAnswer answer) {
        context.contentType("text/plain; charset=utf-8");
        switch (answer) {
            case HubAnswer.Confirmed(var challenge) -> context.result(challenge);
            case HubAnswer.Heard() -> context.status(HttpStatus.ACCEPTED);
            case HubAnswer.NotAsked() -> context.status(HttpStatus.NOT_FOUND);
            case HubAnswer.Ended() -> context.status(HttpStatus.GONE);
        }
    }
}
