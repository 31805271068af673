package claimtrail.web.app;

import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.Store;
import claimtrail.ingest.discover.Probed.Suggestion;
import claimtrail.ingest.discover.SourceList;
import claimtrail.web.api.NewSource;
import claimtrail.web.api.SourceJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Follows sources: of the catalogue, of an address that is looked at first, or of a list.
@Command(
        name = "add",
        description = {
            "Follows a source, and prints it.",
            "With an ID alone: that source of the catalogue. With a URL alone: what is found there is followed the way"
                    + " that suits it best. With ID and URL: that address as it is given, without a look at it."
        },
        mixinStandardHelpOptions = true)
final class SourcesAddCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SourcesCommand sources;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final SourceOptions options = new SourceOptions();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Follows what is switched on in a list such as sources.yaml.")
    private @Nullable Path file;

    @Parameters(arity = "0..2", paramLabel = "ID|URL", description = "An ID, a URL, or both.")
    private final List<String> what = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (file == null == what.isEmpty()) {
            throw new IllegalArgumentException("what is to be followed? Give an ID, a URL, both, or --file");
        }
        try (var store = sources.commands().store()) {
            var output = new Output(spec.commandLine().getOut());
            for (var source : chosen(store)) {
                store.sources().put(source);
                var now = sources.commands().clock().instant();
                store.sources().health(source.id(), now).ifPresent(health -> output.print(SourceJson.of(health, now)));
            }
            return output.exitStatus();
        }
    }

    private List<Source> chosen(Store store) throws IOException, InterruptedException {
        if (file != null) {
            return listed(file);
        }
        if (what.size() == 2) {
            return List.of(options.source(what.getFirst(), WebAddress.of(what.getLast())));
        }
        return List.of(
                WebAddress.looksLikeOne(what.getFirst())
                        ? found(WebAddress.of(what.getFirst()), store)
                        : shipped(what.getFirst()));
    }

    private static List<Source> listed(Path file) throws IOException {
        var list = SourceList.read(file);
        if (!list.faults().isEmpty()) {
            throw new IllegalArgumentException("nothing of " + file + " is taken over: "
                    + list.faults().getFirst().text());
        }
        return list.entries().stream()
                .filter(SourceList.Entry::on)
                .map(SourceList.Entry::source)
                .toList();
    }

    private Source shipped(String id) throws IOException {
        return SourceList.shipped()
                .find(id)
                .map(entry -> options.changed(entry.source()))
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no source " + id
                        + "; 'claimtrail sources catalogue' shows it, and a new source needs a URL"));
    }

    private Source found(URI address, Store store) throws IOException, InterruptedException {
        var taken = NewSource.taken(store);
        if (options.saysKind()) {
            var guessed = new Suggestion("", address, SourceKind.FEED, null, Rhythm.parse("15m..7d"));
            return options.changed(NewSource.of(guessed, taken, options.local));
        }
        try (var looking = sources.looking()) {
            var probed = looking.probe().address(address, options.local);
            var best = probed.suggestions().stream()
                    .findFirst()
                    .orElseThrow(() ->
                            new IOException("nothing there can be followed: " + String.join("; ", probed.problems())));
            return options.changed(NewSource.of(best, taken, options.local));
        }
    }
}
