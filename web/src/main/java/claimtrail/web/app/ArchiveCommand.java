package claimtrail.web.app;

import claimtrail.corpus.archive.ArchiveReader;
import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Verification;
import claimtrail.corpus.archive.Visit;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Shows what was seen at an address, and checks that all of it is still whole. It only reads, also beside a running
/// site.
@Command(
        name = "archive",
        description = "Gives back pages as they were seen, and checks that the archive is whole.",
        mixinStandardHelpOptions = true)
final class ArchiveCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "verify, get or list?");
    }

    @Command(
            name = "verify",
            description = "Reads every record again and compares it with its digests and the index.",
            mixinStandardHelpOptions = true)
    int verify() throws IOException {
        var output = new Output(spec.commandLine().getOut());
        var result = reader().verify(file -> {
            output.print(json(file));
            file.faults().forEach(fault -> output.print(json(fault)));
        });
        output.print(summary(result));
        return result.isClean() ? Output.DONE : Output.SOME_FAILED;
    }

    @Command(name = "list", description = "Prints each time that an address answered.", mixinStandardHelpOptions = true)
    int list(@Parameters(paramLabel = "URL") URI address) throws IOException {
        var output = new Output(spec.commandLine().getOut());
        var visits = reader().captures(address);
        if (visits.isEmpty()) {
            throw new IOException("the archive has nothing of " + address);
        }
        visits.forEach(visit -> output.print(json(visit)));
        return output.exitStatus();
    }

    @Command(
            name = "get",
            description = "Writes the bytes that an address answered with.",
            mixinStandardHelpOptions = true)
    int get(
            @Parameters(paramLabel = "URL") URI address,
            @Option(
                            names = "--at",
                            paramLabel = "DATE",
                            description = "As it was then: 2026-06-30 (the end of that day, UTC) or"
                                    + " 2026-06-30T12:00:00Z (default: the newest).")
                    @Nullable String at,
            @Option(names = "--output", paramLabel = "FILE", description = "Writes to a file.") @Nullable Path file,
            @Option(names = "--headers", description = "Writes the status and the fields before the body.")
                    boolean headers)
            throws IOException {
        var capture = reader().at(address, at == null ? null : moment(at))
                .orElseThrow(() -> new IOException("the archive has nothing of " + address
                        + (at == null ? "" : " of " + at + " or before")
                        + "; 'claimtrail archive list URL' shows what it has"));
        var status = capture.response().status();
        if (status / 100 != 2) {
            spec.commandLine().getErr().println("claimtrail: at that time the address answered with status " + status);
        }
        write(capture, file, headers);
        return Output.DONE;
    }

    private ArchiveReader reader() throws IOException {
        var folder = commands.folder().archive();
        if (Files.notExists(folder)) {
            throw new IOException("there is no archive in " + folder + "; choose another folder with --data");
        }
        return new ArchiveReader(folder);
    }

    private static void write(Capture capture, @Nullable Path file, boolean headers) throws IOException {
        if (file == null) {
            write(capture, System.out, headers);
            System.out.flush();
            return;
        }
        try (var out = new FileOutputStream(file.toFile())) {
            write(capture, out, headers);
        }
    }

    private static void write(Capture capture, OutputStream out, boolean headers) throws IOException {
        var response = capture.response();
        if (headers) {
            var head = new StringBuilder("HTTP/1.1 " + response.status() + "\r\n");
            response.headers()
                    .forEach(header -> head.append(header.name())
                            .append(": ")
                            .append(header.value())
                            .append("\r\n"));
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        }
        response.body().writeTo(out);
    }

    private static Instant moment(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusMillis(1)
                    : Instant.parse(text);
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException(
                    "--at is a day as 2026-06-30 or a moment as 2026-06-30T12:00:00Z, not " + text, noDate);
        }
    }

    private static ObjectNode json(Visit visit) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("url", visit.address().toString())
                .put("at", visit.at().toString())
                .put("status", visit.status())
                .put("digest", visit.digest())
                .put("revisit", visit.revisit())
                .put("capture", visit.capture());
    }

    private static ObjectNode json(Verification.OfFile file) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", file.file())
                .put("records", file.records())
                .put("captures", file.captures())
                .put("revisits", file.revisits())
                .put("bytes", file.bytes())
                .put("faults", file.faults().size());
    }

    private static ObjectNode json(Verification.Fault fault) {
        var object =
                JsonNodeFactory.instance.objectNode().put("file", fault.file()).put("offset", fault.offset());
        object.putObject("error").put("kind", "archive").put("message", fault.what());
        return object;
    }

    private static ObjectNode summary(Verification result) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("files", result.files())
                .put("records", result.records())
                .put("captures", result.captures())
                .put("revisits", result.revisits())
                .put("bytes", result.bytes())
                .put("faults", result.faults().size());
    }
}
