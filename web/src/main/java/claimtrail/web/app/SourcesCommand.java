package claimtrail.web.app;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceHealth;
import claimtrail.corpus.store.SourceKind;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Lists and changes the sources that are followed.
@Command(
        name = "sources",
        description = "Lists and changes the sources that 'claimtrail serve' follows.",
        mixinStandardHelpOptions = true)
final class SourcesCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "list, add, pause, resume or remove?");
    }

    @Command(name = "list", description = "Prints each source with its health.", mixinStandardHelpOptions = true)
    int list() throws IOException {
        var output = new Output(spec.commandLine().getOut());
        try (var library = commands.library()) {
            library.store().sources().health(commands.clock().instant()).forEach(health -> output.print(json(health)));
        }
        return output.exitStatus();
    }

    @Command(name = "add", description = "Follows a source.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "ID", description = "A short name of a-z, 0-9 and hyphens.") String id,
            @Parameters(paramLabel = "URL", description = "Its feed, sitemap or listing page.") URI address,
            @Option(names = "--name", paramLabel = "NAME", description = "As people call it (default: the id).")
                    @Nullable String name,
            @Option(
                            names = "--kind",
                            paramLabel = "KIND",
                            defaultValue = "feed",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                    SourceKind kind,
            @Option(
                            names = "--select",
                            paramLabel = "CSS",
                            description = "For a listing: which links, as a CSS selector.")
                    @Nullable String selector,
            @Option(
                            names = "--yields",
                            paramLabel = "SORT",
                            defaultValue = "article",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                    DocumentKind yields,
            @Option(
                            names = "--every",
                            paramLabel = "MINUTES",
                            defaultValue = "30",
                            description = "How often to ask (default: ${DEFAULT-VALUE}).")
                    int minutes,
            @Option(names = "--local", description = "It is at a private or loopback address.") boolean local)
            throws IOException {
        if (address.getHost() == null
                || address.getScheme() == null
                || !address.getScheme().matches("https?")) {
            throw new IllegalArgumentException("a source has a web address: " + address);
        }
        var source = new Source(
                id,
                name == null ? id : name,
                kind,
                address,
                selector,
                yields,
                Rhythm.every(Duration.ofMinutes(minutes)),
                local);
        try (var library = commands.library()) {
            library.store().sources().put(source);
        }
        return Output.DONE;
    }

    @Command(name = "pause", description = "Stops asking a source for a while.", mixinStandardHelpOptions = true)
    int pause(@Parameters(paramLabel = "ID") String id) throws IOException {
        return pause(id, true);
    }

    @Command(name = "resume", description = "Asks a paused source again.", mixinStandardHelpOptions = true)
    int resume(@Parameters(paramLabel = "ID") String id) throws IOException {
        return pause(id, false);
    }

    @Command(
            name = "remove",
            description = "Follows a source no more; its documents stay.",
            mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "ID") String id) throws IOException {
        try (var library = commands.library()) {
            return known(id, library.store().sources().remove(id));
        }
    }

    private int pause(String id, boolean paused) throws IOException {
        try (var library = commands.library()) {
            return known(id, library.store().sources().pause(id, paused));
        }
    }

    private static int known(String id, boolean known) {
        if (!known) {
            throw new IllegalArgumentException("there is no source " + id + "; 'claimtrail sources list' shows them");
        }
        return Output.DONE;
    }

    private static ObjectNode json(SourceHealth health) {
        var source = health.source();
        var object = JsonNodeFactory.instance
                .objectNode()
                .put("source", source.id())
                .put("name", source.name())
                .put("kind", source.kind().label())
                .put("url", source.address().toString())
                .put("paused", health.paused())
                .put("lastVisit", text(health.visits().last()))
                .put("lastSuccess", text(health.visits().success()))
                .put("problem", health.problem());
        object.putObject("links")
                .put("waiting", health.links().waiting())
                .put("fetched", health.links().fetched())
                .put("gone", health.links().gone())
                .put("refused", health.links().refused())
                .put("failed", health.links().failed());
        return object;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
