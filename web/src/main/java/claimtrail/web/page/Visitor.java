package claimtrail.web.page;

import claimtrail.corpus.store.Account;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// Who asks.
///
/// @param account by which they are logged in, `null` where nobody has to
/// @param seat secret of their browser
/// @param token by which a form shows that it comes from them
public record Visitor(@Nullable Account account, String seat, String token) {

    private static final String ATTRIBUTE = "visitor";

    static final Visitor NOBODY = new Visitor(null, "", "");

    static Visitor of(Context context) {
        Visitor visitor = context.attribute(ATTRIBUTE);
        return visitor == null ? NOBODY : visitor;
    }

    void asks(Context context) {
        context.attribute(ATTRIBUTE, this);
    }
}
