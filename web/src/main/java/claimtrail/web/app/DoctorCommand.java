package claimtrail.web.app;

import claimtrail.corpus.store.SourceHealth;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.web.digest.Postbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Looks whether everything that the program needs is there and in order.
@Command(
        name = "doctor",
        description = {
            "Looks at the data folder, the disk, the clock, the sources, the mail server and the address that readers"
                    + " are given, and says what to do. Changes and sends nothing.",
            "Give it the options with which 'claimtrail serve' runs."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final long LITTLE = 2_000_000_000;
    private static final long TOO_LITTLE = 200_000_000;
    private static final LocalDate NOT_BEFORE = LocalDate.of(2026, 1, 1);
    private static final Duration AHEAD = Duration.ofMinutes(2);

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final MailOptions mail = new MailOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var output = new Output(spec.commandLine().getOut());
        var folder = commands.folder();
        output.print(disk(folder.path()).json());
        if (Files.exists(folder.store())) {
            try (var store = commands.store()) {
                output.print(folder(folder, store).json());
                output.print(clock(store).json());
                sources(store).forEach(finding -> output.print(finding.json()));
                output.print(outbox(store).json());
            } catch (IOException | RuntimeException unreadable) {
                output.print(Finding.bad(
                                "data folder",
                                folder.store() + " cannot be opened: " + unreadable.getMessage(),
                                "look whether the file is yours to write; a copy from a backup goes in its place")
                        .json());
            }
        } else {
            output.print(missing(folder).json());
        }
        output.print(mail().json());
        output.print(address().json());
        return output.exitStatus();
    }

    private static Finding missing(DataFolder folder) {
        return Finding.warning(
                "data folder",
                "there is nothing in " + folder.path() + " yet",
                "import files, run 'claimtrail serve', or choose another folder with --data");
    }

    private static Finding disk(Path folder) throws IOException {
        var there = folder.toAbsolutePath();
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        var free = Files.getFileStore(there).getUsableSpace();
        var says = free / 1_000_000 + " MB are free for " + folder;
        if (free < TOO_LITTLE) {
            return Finding.bad("disk", says, "make room, or move the folder and name its place with --data");
        }
        return free < LITTLE ? Finding.warning("disk", says, "make room soon") : Finding.well("disk", says);
    }

    private static Finding folder(DataFolder folder, Store store) {
        for (var path : List.of(folder.path(), folder.store(), folder.archive(), folder.index())) {
            if (Files.exists(path) && !Files.isWritable(path)) {
                return Finding.bad("data folder", path + " cannot be written", "let the program's user write there");
            }
        }
        var documents = store.documents().count();
        return Files.exists(folder.index())
                ? Finding.well("data folder", folder.path() + " holds " + documents + " documents")
                : Finding.warning(
                        "data folder",
                        folder.path() + " holds " + documents + " documents and no index",
                        "it is built by the next command that searches, or by 'claimtrail reindex'");
    }

    /// Nothing can have been seen in the future: then the clock was set back.
    private Finding clock(Store store) {
        var now = commands.clock().instant();
        if (now.atZone(ZoneOffset.UTC).toLocalDate().isBefore(NOT_BEFORE)) {
            return Finding.bad("clock", "the clock says " + now, "set it, and let a time server keep it");
        }
        var last = store.sources().health(now).stream()
                .map(health -> health.visits().last())
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
        return last.filter(visit -> visit.isAfter(now.plus(AHEAD)))
                .map(visit -> Finding.bad(
                        "clock",
                        "the clock says " + now + ", and a source was asked at " + visit,
                        "set it, and let a time server keep it: what is new is told by it"))
                .orElseGet(() -> Finding.well("clock", "the clock says " + now));
    }

    private List<Finding> sources(Store store) {
        var now = commands.clock().instant();
        var all = store.sources().health(now);
        if (all.isEmpty()) {
            return List.of(
                    Finding.warning("sources", "no source is followed", "add one with 'claimtrail sources add'"));
        }
        var findings = new ArrayList<Finding>();
        for (var health : all) {
            advice(health, now)
                    .ifPresent(advice -> findings.add(
                            Finding.warning("source " + health.source().id(), says(health, now), advice)));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.well("sources", all.size() + " sources are followed, all of them well"));
        }
        return findings;
    }

    private static String says(SourceHealth health, Instant now) {
        var problem = health.problem();
        return health.source().name() + " is " + health.state(now).name().toLowerCase(Locale.ROOT)
                + (problem == null ? "" : ": " + problem);
    }

    private static Optional<String> advice(SourceHealth health, Instant now) {
        var id = health.source().id();
        return switch (health.state(now)) {
            case FAILING ->
                Optional.of("see whether " + health.source().address() + " opens in a browser; 'claimtrail sources"
                        + " run " + id + "' asks again, 'sources pause " + id + "' stops it");
            case SILENT ->
                Optional.of(
                        "'claimtrail sources test " + health.source().address() + "' shows what would be read of it");
            case QUIET -> Optional.of("see whether it still publishes, or has moved");
            case PAUSED, NEW, WELL -> Optional.empty();
        };
    }

    private static Finding outbox(Store store) {
        var refused = store.subscribers().list().stream()
                .filter(subscriber -> subscriber.standing() == Subscriber.Standing.REFUSED)
                .map(subscriber -> subscriber.destination().text())
                .toList();
        return refused.isEmpty()
                ? Finding.well("readers", store.subscribers().confirmed().size() + " get digests")
                : Finding.warning(
                        "readers",
                        "mail was refused for " + String.join(", ", refused),
                        "the page /digest says why; 'claimtrail digest remove' forgets a reader");
    }

    private Finding mail() {
        Optional<Postbox> postbox;
        try {
            postbox = mail.postbox();
        } catch (IOException | IllegalArgumentException wrong) {
            return Finding.bad("mail", String.valueOf(wrong.getMessage()), "mend the option");
        }
        if (postbox.isEmpty()) {
            return Finding.warning("mail", "no mail server is named", "name one with --smtp to send digests");
        }
        var server = postbox.get();
        var trouble = server.trouble();
        if (trouble.isPresent()) {
            return Finding.bad(
                    "mail",
                    server + " does not let us in: " + trouble.get(),
                    "look at host, port and user of --smtp, at CLAIMTRAIL_SMTP_PASSWORD, and at the server's certificate");
        }
        return server.seal() == null
                ? Finding.warning("mail", server + " takes mail; it is not signed", "sign it with --dkim SELECTOR:FILE")
                : Finding.well("mail", server + " takes mail; it is signed (" + server.seal() + ")");
    }

    /// A signed address that is nobody's: the site says so with 404 where readers reach it.
    private Finding address() throws InterruptedException {
        var probe = mail.site().resolve("/digest/leave?who=doctor&sign=0");
        try (var readers = commands.readers()) {
            var result = readers.fetcher().fetch(FetchRequest.first(probe, true));
            return switch (result) {
                case FetchResult.Gone gone -> Finding.well("address", "readers reach the site at " + mail.site());
                case FetchResult.Fetched other -> elsewhere("another site answers there");
                case FetchResult.NotModified other -> elsewhere("another site answers there");
                case FetchResult.Disallowed(var rule) -> elsewhere("its robots.txt says " + rule);
                case FetchResult.Unreachable(var reason, var retry) -> elsewhere(reason);
                case FetchResult.Closed(var reason, var until) -> elsewhere(reason);
                case FetchResult.Refused(var reason) -> elsewhere(reason);
            };
        }
    }

    private Finding elsewhere(String why) {
        return Finding.bad(
                "address",
                "the links in mails lead to " + mail.site() + ", where the site is not: " + why,
                "start 'claimtrail serve'; name its address for readers with --site; let your web server pass on what is"
                        + " below it");
    }
}
