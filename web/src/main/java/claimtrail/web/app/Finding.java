package claimtrail.web.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/// What a look at one part of the program came to.
///
/// @param check what was looked at
/// @param says what is so
/// @param advice what to do about it, "" where nothing is to be done
record Finding(String check, State state, String says, String advice) {

    enum State {
        WELL,
        /// It works, but somebody should look.
        WARNING,
        BAD
    }

    static Finding well(String check, String says) {
        return new Finding(check, State.WELL, says, "");
    }

    static Finding warning(String check, String says, String advice) {
        return new Finding(check, State.WARNING, says, advice);
    }

    static Finding bad(String check, String says, String advice) {
        return new Finding(check, State.BAD, says, advice);
    }

    /// A line of the public JSON.
    ObjectNode json() {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("check", check)
                .put("state", state.name().toLowerCase(Locale.ROOT))
                .put("says", says)
                .put("do", advice.isEmpty() ? null : advice);
        return node.put("error", state == State.BAD ? says : null);
    }
}
