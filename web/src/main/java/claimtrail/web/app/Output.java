package claimtrail.web.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/// JSON Lines on standard output, and whether any of them told of a failure.
final class Output {

    static final int DONE = 0;
    static final int WRONG_ARGUMENTS = 2;
    static final int SOME_FAILED = 3;

    private final PrintWriter out;
    private boolean failed;

    Output(PrintWriter out) {
        this.out = out;
    }

    void print(ObjectNode object) {
        failed |= object.hasNonNull("error");
        out.println(object);
        out.flush();
    }

    int exitStatus() {
        return failed ? SOME_FAILED : DONE;
    }
}
