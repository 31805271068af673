package claimtrail.web.page;

import claimtrail.web.access.Sessions;
import claimtrail.web.api.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Where people log in and out.
public final class LoginRoutes {

    private final Sessions sessions;
    private final Screen screen;

    LoginRoutes(Sessions sessions, Screen screen) {
        this.sessions = sessions;
        this.screen = screen;
    }

    /// What the page shows.
    ///
    /// @param next path that is shown after
    /// @param problem why it did not work, "" at first
    public record View(String name, String next, String problem) {}

    void addTo(RoutesConfig routes) {
        routes.get("/login", context -> show(context, new View("", next(new Parameters(context).text("next")), "")));
        routes.post("/login", this::logIn);
        routes.post("/logout", this::logOut);
    }

    private void logIn(Context context) {
        var asked = new Parameters(context);
        var name = asked.field("name");
        var next = next(asked.field("next"));
        var password = context.formParam("password");
        switch (sessions.logIn(name, password == null ? "" : password, context.ip())) {
            case Sessions.Attempt.LoggedIn(var id) -> {
                sessions.logOut(context.cookie(Gate.SESSION));
                context.cookie(Gate.session(context, id));
                context.redirect(next, HttpStatus.SEE_OTHER);
            }
            case Sessions.Attempt.Wrong() -> {
                context.status(HttpStatus.UNAUTHORIZED);
                show(context, new View(name, next, "The name or the password is wrong."));
            }
            case Sessions.Attempt.TooOften() -> {
                context.status(HttpStatus.TOO_MANY_REQUESTS);
                show(context, new View(name, next, "That was tried too often; wait some minutes."));
            }
        }
    }

    private void logOut(Context context) {
        sessions.logOut(context.cookie(Gate.SESSION));
        context.removeCookie(Gate.SESSION, "/");
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private void show(Context context, View view) {
        screen.show(context, "login", "Log in", Tab.ABOUT, view);
    }

    /// Only a path of this site: nobody is led elsewhere.
    static String next(String asked) {
        return asked.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") ? asked : "/";
    }
}
