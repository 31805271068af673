package claimtrail.web.app;

import java.io.IOException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the command line says when something goes wrong: one line that says what, and what to do.
final class Failure {

    private Failure() {}

    static int wrongArguments(ParameterException wrong, String... arguments) {
        var command = wrong.getCommandLine();
        var err = command.getErr();
        err.println("claimtrail: " + firstLine(wrong));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Output.WRONG_ARGUMENTS;
    }

    static int report(Exception failure, CommandLine command) {
        var expected = failure instanceof IOException || failure instanceof IllegalArgumentException;
        command.getErr().println("claimtrail: " + firstLine(failure));
        if (!expected) {
            LoggerFactory.getLogger(Failure.class).error("this should not have happened", failure);
        }
        return failure instanceof IllegalArgumentException ? Output.WRONG_ARGUMENTS : Output.SOME_FAILED;
    }

    private static String firstLine(Exception failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
