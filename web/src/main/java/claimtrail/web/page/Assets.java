package claimtrail.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Map;

/// The stylesheet, the script and the icon.
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "style.css", "text/css; charset=utf-8",
            "site.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    void show(Context context) throws IOException {
        var name = context.pathParam("name");
        var type = TYPES.get(name);
        if (type == null) {
            throw new NotFoundResponse("no such file");
        }
        try (var in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new NotFoundResponse("no such file");
            }
            context.contentType(type).header("Cache-Control", "max-age=300").result(in.readAllBytes());
        }
    }
}
