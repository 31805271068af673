package claimtrail.web.page;

import claimtrail.corpus.store.Account;
import claimtrail.web.access.Allowance;
import claimtrail.web.access.FormTokens;
import claimtrail.web.access.Sessions;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.TooManyRequestsResponse;
import io.javalin.http.UnauthorizedResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The door of the site: how often somebody may ask, who they are, whether they may, and whether a form is one of ours.
final class Gate {

    static final String SESSION = "claimtrail-session";
    private static final String SEAT = "claimtrail-seat";
    private static final int SEAT_SECONDS = 400 * 24 * 3600;
    private static final Set<HandlerType> CHANGES_NOTHING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final Set<String> OPEN = Set.of("/login", "/opensearch.xml");

    private final Safety safety;
    private final Sessions sessions;
    private final FormTokens tokens;
    private final Allowance requests;
    private final Guard guard;

    Gate(SiteSettings settings, Sessions sessions, FormTokens tokens, Guard guard) {
        this.safety = settings.safety();
        this.sessions = sessions;
        this.tokens = tokens;
        this.requests = new Allowance(safety.requests(), safety.over(), settings.clock());
        this.guard = guard;
    }

    void check(Context context) {
        if (!requests.take(context.ip())) {
            context.header(
                    "Retry-After", String.valueOf(Math.max(1, safety.over().toSeconds() / safety.requests())));
            throw new TooManyRequestsResponse("That was too much at once; try again in a moment.");
        }
        guard.check(context);
        var seat = seat(context);
        var account = safety.login() ? account(context) : null;
        new Visitor(account, seat, tokens.of(seat)).asks(context);
        if (guard.known(context)) {
            return;
        }
        if (safety.login() && !open(context.path())) {
            admit(context, account);
        }
        if (!CHANGES_NOTHING.contains(context.method()) && !fits(context, seat)) {
            throw new ForbiddenResponse(
                    "This form was not written for this browser, or long ago: load its page again.");
        }
    }

    private static boolean open(String path) {
        return OPEN.contains(path) || path.startsWith("/assets/");
    }

    private void admit(Context context, @Nullable Account account) {
        if (account == null) {
            if (!context.method().equals(HandlerType.GET) || context.path().startsWith("/api/")) {
                throw new UnauthorizedResponse("Log in first.");
            }
            var query = context.queryString();
            var next = context.path() + (query == null ? "" : "?" + query);
            context.redirect("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
            context.skipRemainingHandlers();
            return;
        }
        if (!account.role().mayAll(needed(context))) {
            throw new ForbiddenResponse("This takes the role " + needed(context).label() + "; yours is "
                    + account.role().label() + ".");
        }
    }

    /// What is followed is for admins, all other changes are for analysts; what is only shown is for everybody.
    private static Account.Role needed(Context context) {
        var path = context.path();
        if (CHANGES_NOTHING.contains(context.method()) || path.equals("/logout") || path.startsWith("/settings")) {
            return Account.Role.READER;
        }
        return path.startsWith("/sources") || path.startsWith("/catalogue") ? Account.Role.ADMIN : Account.Role.ANALYST;
    }

    private boolean fits(Context context, String seat) {
        var token = Objects.requireNonNullElse(context.formParam(FormToken.FIELD), "");
        return tokens.fits(seat, token);
    }

    private @Nullable Account account(Context context) {
        var found = sessions.find(context.cookie(SESSION)).orElse(null);
        if (found == null) {
            return null;
        }
        if (found.nextId() != null) {
            context.cookie(session(context, found.nextId()));
        }
        return found.account();
    }

    private static String seat(Context context) {
        var known = context.cookie(SEAT);
        if (known != null && known.matches("[0-9a-f]{64}")) {
            return known;
        }
        var seat = FormTokens.seat();
        if (!context.path().startsWith("/api/") && !context.path().startsWith("/assets/")) {
            context.cookie(cookie(context, SEAT, seat, SEAT_SECONDS));
        }
        return seat;
    }

    /// The cookie of a session: it goes with the browser, and no script nor any other site gets it.
    static Cookie session(Context context, String id) {
        return cookie(context, SESSION, id, -1);
    }

    private static Cookie cookie(Context context, String name, String value, int seconds) {
        return new Cookie(name, value, "/", seconds, context.scheme().equals("https"), true, null, SameSite.LAX);
    }
}
