package claimtrail.web.app;

import claimtrail.corpus.store.Account;
import claimtrail.web.access.Passwords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Who may log in where the site is reached from other machines.
@Command(
        name = "accounts",
        description = "Who may log in where the site is reached from other machines.",
        mixinStandardHelpOptions = true)
final class AccountsCommand implements Callable<Integer> {

    private static final String PASSWORD = "CLAIMTRAIL_PASSWORD";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Commands commands;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /// Lists them, as `accounts list` does.
    @Override
    public Integer call() throws IOException {
        return list();
    }

    @Command(
            name = "add",
            description = "Makes an account, or gives one another password and role. The password is asked for; it may"
                    + " also stand in the environment as " + PASSWORD + " or come by standard input.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--role",
                            defaultValue = "READER",
                            description = "reader reads, analyst decides and saves searches, admin changes what is"
                                    + " followed (default: reader)")
                    Account.Role role)
            throws IOException {
        try (var library = commands.library()) {
            var kept = Passwords.kept(password());
            library.store()
                    .accounts()
                    .put(new Account(name, kept, role, commands.clock().instant()));
        }
        spec.commandLine().getErr().println(name + " may log in as " + role.label() + ".");
        return Output.DONE;
    }

    @Command(name = "remove", description = "Takes an account away; its sessions end.", mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "NAME") String name) throws IOException {
        try (var library = commands.library()) {
            if (!library.store().accounts().remove(name)) {
                throw new IllegalArgumentException("there is no account " + name);
            }
        }
        return Output.DONE;
    }

    @Command(name = "list", description = "Lists the accounts.", mixinStandardHelpOptions = true)
    int list() throws IOException {
        try (var library = commands.library()) {
            var out = spec.commandLine().getOut();
            library.store()
                    .accounts()
                    .list()
                    .forEach(account ->
                            out.println(account.name() + "\t" + account.role().label() + "\t" + account.created()));
            out.flush();
        }
        return Output.DONE;
    }

    @SuppressWarnings("SystemConsoleNull") // the null check is for NullAway, which asks for it
    private static String password() throws IOException {
        var given = System.getenv(PASSWORD);
        if (given != null) {
            return given;
        }
        var console = System.console();
        if (console != null && console.isTerminal()) {
            var typed = console.readPassword("Password of at least %d characters: ", Passwords.SHORTEST);
            return typed == null ? "" : new String(typed);
        }
        var line = line();
        return line == null ? "" : line;
    }

    private static @Nullable String line() throws IOException {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}
