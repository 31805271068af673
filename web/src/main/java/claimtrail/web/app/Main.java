package claimtrail.web.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// Where the program starts.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// Runs one command line and gives its exit status.
    static int run(String... arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var commands = new CommandLine(new Commands())
                .registerConverter(LocalDate.class, Main::day)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.report(failure, command))
                .setParameterExceptionHandler(Failure::wrongArguments);
        return commands.execute(arguments);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw notADay(text, noDay);
        }
    }

    private static TypeConversionException notADay(String text, DateTimeParseException cause) {
        var failure = new TypeConversionException("'" + text + "' is no day such as 2026-06-12");
        failure.initCause(cause);
        return failure;
    }
}
