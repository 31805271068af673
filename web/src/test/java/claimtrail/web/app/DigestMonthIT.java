package claimtrail.web.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Timetable;
import claimtrail.index.trace.Tracer;
import claimtrail.web.digest.DigestDesk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month of the example web with a digest each morning: each says what truly changed, as people have written it down.
class DigestMonthIT {

    private static final int FIRST_PORT = 28_480;

    /// What a digest should have said and does not.
    private static final String MISSING = "\tmissing";

    /// What a digest says and is not so.
    private static final String WRONG = "\twrong";

    /// Sections that the gold list speaks of, by what they are called in it.
    private static final Map<String, String> SECTIONS = Map.of(
            "turn", "WHAT FLIPPED OR BECAME DISPUTED",
            "official", "OFFICIAL TEXTS",
            "edit", "CORRECTIONS AND SILENT EDITS",
            "source", "SOURCES IN TROUBLE");

    @TempDir
    Path folder;

    @Test
    void eachDigestSaysWhatTrulyChangedThatDay() throws IOException, InterruptedException {
        var digests = new TreeMap<String, String>();
        SimulatedMonth.run(folder, FIRST_PORT, (store, now) -> morning(store, now, digests));

        Files.createDirectories(Path.of("target/digests"));
        for (var digest : digests.entrySet()) {
            Files.writeString(Path.of("target/digests", digest.getKey() + ".txt"), digest.getValue());
        }
        assertEquals(
                String.join("\n", gold(line -> !line.endsWith(MISSING))),
                String.join("\n", said(digests)),
                "what is said truly, and what is said wrongly as yet");
    }

    private static void morning(Store store, Clock now, Map<String, String> digests) {
        if (store.subscribers().find("reader").isEmpty()) {
            store.subscribers().put(reader(now));
        }
        DigestDesk.open(store, new Tracer(store)::coverage, URI.create("https://claims.example/"), now)
                .digests()
                .compose();
        for (var mail : store.outbox().due(now.instant(), 10)) {
            digests.put(
                    mail.composed().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                    mail.content().text());
            store.outbox()
                    .delivery(
                            mail.id(),
                            new OutgoingMail.Delivery(OutgoingMail.State.SENT, 1, now.instant(), null, now.instant()));
        }
    }

    private static Subscriber reader(Clock now) {
        return new Subscriber(
                "reader",
                new Destination.Mailbox("desk@port.example"),
                Timetable.parse("daily", "06:00", "UTC"),
                new Subscriber.Interests(List.of(), List.of(), true),
                Subscriber.Standing.CONFIRMED,
                now.instant(),
                new Subscriber.Told(0, now.instant(), now.instant(), null));
    }

    /// What the digests say in these sections, a line for each thing: day, section, words.
    private static List<String> said(Map<String, String> digests) {
        return digests.entrySet().stream()
                .flatMap(digest -> SECTIONS.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(section -> lines(digest.getValue(), section.getValue()).stream()
                                .map(line -> digest.getKey() + "\t" + section.getKey() + "\t" + line)))
                .sorted()
                .toList();
    }

    private static List<String> lines(String text, String section) {
        var begin = text.indexOf(section + "\n");
        if (begin < 0) {
            return List.of();
        }
        var end = text.indexOf("\n\n", begin);
        return text.substring(begin, end)
                .lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2)
                        .replaceFirst(" is disputed: .*", " is disputed")
                        .replaceFirst(", by (the coverage|an official text).*", "")
                        .replaceFirst(" \\([^()]*; ([a-z ]+)\\)$", " ($1)"))
                .sorted()
                .toList();
    }

    private static List<String> gold(Predicate<String> wanted) throws IOException {
        var file = Objects.requireNonNull(DigestMonthIT.class.getResourceAsStream("digest-month.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .filter(wanted)
                    .map(line -> line.replaceFirst(WRONG + "$", ""))
                    .sorted()
                    .toList();
        }
    }
}
