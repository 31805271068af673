package claimtrail.web.app;

import claimtrail.corpus.store.Store;
import claimtrail.ingest.fetch.HostMemory;
import claimtrail.ingest.fetch.Politeness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command itself, with what all its subcommands share.
@Command(
        name = "claimtrail",
        description =
                "Follows what is said about AI export rules: who says it, how firmly, since when, who only repeats"
                        + " it, what contradicts it, and which official text it rests on.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            SearchCommand.class,
            CheckCommand.class,
            MeasuresCommand.class,
            DigestCommand.class,
            DoctorCommand.class,
            OriginsCommand.class,
            RegulationCommand.class,
            ExtractCommand.class,
            AnalyzeCommand.class,
            SourcesCommand.class,
            ArchiveCommand.class,
            AccountsCommand.class,
            ReindexCommand.class,
            BenchmarkCommand.class
        },
        footer = {"", "Start with: claimtrail demo"})
final class Commands implements Runnable {

    static final String USER_AGENT = "Claimtrail/0.1 (tracker of AI export rules; follows robots.txt)";

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Mail address or page by which the owners of sites can reach you; it goes with each request"
                    + " (default: what the environment has as CLAIMTRAIL_CONTACT).",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:CLAIMTRAIL_CONTACT}")
    @Nullable String contact;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The folder in which everything is kept (default: ${DEFAULT-VALUE}).",
            scope = ScopeType.INHERIT,
            defaultValue = "data")
    Path data = Path.of("data");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    private final Clock clock = Clock.systemUTC();

    Clock clock() {
        return clock;
    }

    DataFolder folder() {
        return new DataFolder(data);
    }

    Readers readers() {
        return new Readers(Politeness.standard(userAgent()), clock);
    }

    /// @param hosts where it is kept how hosts want to be treated
    Readers readers(HostMemory hosts) {
        return new Readers(Politeness.standard(userAgent()), clock, hosts);
    }

    private String userAgent() {
        if (contact == null || contact.isBlank()) {
            return USER_AGENT;
        }
        if (!contact.matches("[\\x21-\\x7e]{3,200}")) {
            throw new ParameterException(spec.commandLine(), "--contact is one address without blanks: " + contact);
        }
        return "Claimtrail/0.1 (+" + contact + "; tracker of AI export rules; follows robots.txt)";
    }

    /// The store alone, for what needs no index: it can be changed beside a tracker that runs.
    Store store() throws IOException {
        return Store.open(folder().store());
    }

    Library library() throws IOException {
        return Library.open(folder(), clock);
    }

    /// The library of a folder that is expected to have something in it.
    Library filledLibrary() throws IOException {
        if (!folder().store().toFile().exists()) {
            throw new IOException("there is nothing in the folder " + data
                    + " yet: import files with 'claimtrail import', or choose another folder with --data");
        }
        return library();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }
}
