package claimtrail.web.app;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Timetable;
import claimtrail.corpus.store.Watch;
import claimtrail.web.digest.DigestDesk;
import claimtrail.web.digest.Invitations;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Shows and sends digests, and keeps those who get them.
@Command(
        name = "digest",
        description = {
            "Shows what a digest would say now (--preview), or writes and sends what is due (--send).",
            "'claimtrail serve' sends digests by itself when it knows a mail server."
        },
        mixinStandardHelpOptions = true)
final class DigestCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final MailOptions mail = new MailOptions();

    @Option(names = "--preview", description = "Shows one and sends nothing; so it is without --send.")
    private boolean preview;

    @Option(names = "--html", description = "Shows the HTML of it.")
    private boolean html;

    @Option(names = "--send", description = "Writes the digests that are due, and sends what waits.")
    private boolean send;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Tells what came since the beginning of this day (default: since a day ago).")
    private @Nullable LocalDate date;

    @Option(names = "--subscriber", paramLabel = "ID", description = "Whose searches are looked at.")
    private @Nullable String subscriber;

    @Override
    public Integer call() throws IOException {
        if (send && preview) {
            throw new IllegalArgumentException("--preview sends nothing and --send shows nothing: which of them?");
        }
        var out = spec.commandLine().getOut();
        try (var library = commands.filledLibrary()) {
            var desk = DigestDesk.open(library.store(), library.tracer()::coverage, mail.site(), commands.clock());
            if (send) {
                out.println(sent(desk));
            } else {
                var content = desk.digests().preview(subscriber == null ? null : known(library, subscriber), since());
                out.println(html ? content.html() : "Subject: " + content.subject() + "\n\n" + content.text());
            }
        }
        return Output.DONE;
    }

    private String sent(DigestDesk desk) throws IOException {
        var postbox = mail.postbox()
                .orElseThrow(() -> new IllegalArgumentException(
                        "which mail server takes them? Name it with --smtp smtp://user@mail.example.org:587"));
        try (var readers = commands.readers()) {
            var webhooks = DigestDesk.webhooks(readers.fetcher(), mail.privateWebhooks());
            var written = desk.digests().compose();
            return written + " written, " + desk.postman(postbox, webhooks).deliver() + " sent";
        }
    }

    private Instant since() {
        var clock = commands.clock();
        return date == null
                ? clock.instant().minus(Duration.ofDays(1))
                : date.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Subscriber known(Library library, String id) throws IOException {
        return library.store()
                .subscribers()
                .find(id)
                .orElseThrow(() -> new IOException(
                        "there is no subscriber " + id + "; 'claimtrail digest list' shows those there are"));
    }

    @Command(
            name = "add",
            description = "Adds a mailbox, or the webhook of a chat, whose owner has asked for it.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "ADDRESS", description = "A mail address, or a webhook that takes Slack's JSON.")
                    String address,
            @Option(names = "--at", paramLabel = "TIME", defaultValue = "07:00", description = "At which hour.")
                    String at,
            @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "UTC", description = "In which time zone.")
                    String zone,
            @Option(
                            names = "--days",
                            paramLabel = "DAYS",
                            defaultValue = "daily",
                            description = "daily, weekdays, or days such as monday,thursday.")
                    String days,
            @Option(
                            names = "--search",
                            paramLabel = "NAME=QUERY",
                            description = "A search, saved if it is not yet; without any, all that is new.")
                    @Nullable Map<String, String> searches,
            @Option(
                            names = "--follow",
                            paramLabel = "MEASURE",
                            split = ",",
                            description = "Tells at once when the status of this measure changes; all follows all.")
                    @Nullable List<String> followed,
            @Option(names = "--quiet", description = "No mail on a day on which nothing changed.") boolean quiet)
            throws IOException {
        var destination = Destination.of(address);
        var timetable = Timetable.parse(days, at, zone);
        var measures = followed == null
                ? List.<String>of()
                : followed.stream()
                        .map(measure -> measure.equals("all") ? Subscriber.Interests.ALL : measure)
                        .toList();
        var output = new Output(spec.commandLine().getOut());
        try (var store = commands.store()) {
            var now = commands.clock().instant();
            var interests = new Subscriber.Interests(saved(store, searches, now), measures, !quiet);
            var subscriber = Invitations.confirmed(destination, timetable, interests, now);
            store.subscribers().put(subscriber);
            output.print(json(subscriber));
        }
        return output.exitStatus();
    }

    private static List<Watch> saved(Store store, @Nullable Map<String, String> searches, Instant now) {
        if (searches == null) {
            return List.of();
        }
        var kept = store.watches().list();
        return searches.entrySet().stream()
                .map(search -> kept.stream()
                        .filter(watch -> watch.query().equals(search.getValue()))
                        .findFirst()
                        .orElseGet(() -> save(store, search.getKey(), search.getValue(), now)))
                .toList();
    }

    private static Watch save(Store store, String name, String query, Instant now) {
        var id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var watch = new Watch(id, name, query, false, now);
        store.watches().put(watch);
        return watch;
    }

    @Command(name = "list", description = "Lists those who get digests.")
    int list() throws IOException {
        var output = new Output(spec.commandLine().getOut());
        try (var store = commands.store()) {
            store.subscribers().list().forEach(subscriber -> output.print(json(subscriber)));
        }
        return output.exitStatus();
    }

    @Command(name = "remove", description = "Forgets somebody who gets digests.")
    int remove(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (var store = commands.store()) {
            if (!store.subscribers().remove(id)) {
                throw new IOException("there is no subscriber " + id);
            }
        }
        return Output.DONE;
    }

    private static ObjectNode json(Subscriber subscriber) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("subscriber", subscriber.id())
                .put("address", subscriber.destination().text())
                .put("days", subscriber.timetable().daysText())
                .put("hour", subscriber.timetable().hour().toString())
                .put("zone", subscriber.timetable().zone().getId())
                .put("standing", subscriber.standing().name().toLowerCase(java.util.Locale.ROOT))
                .put("next", subscriber.told().next().toString());
        var searches = node.putArray("searches");
        subscriber
                .interests()
                .searches()
                .forEach(search ->
                        searches.addObject().put("name", search.name()).put("query", search.query()));
        return node;
    }
}
