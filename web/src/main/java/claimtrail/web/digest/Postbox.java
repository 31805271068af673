package claimtrail.web.digest;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// The server that takes mail, and who sends it.
///
/// @param host of the server
/// @param port usually 587, or 465 where the connection is encrypted from its beginning
/// @param encrypted whether it is encrypted from its beginning; else STARTTLS is used wherever the server offers it
/// @param user `null` where it asks for none
/// @param from the sender's address
/// @param seal signs each mail, `null` where no key is given
/// @param trust makes encrypted connections, `null` for what the JVM trusts
public record Postbox(
        String host,
        int port,
        boolean encrypted,
        @Nullable String user,
        @Nullable String password,
        String from,
        @Nullable Seal seal,
        @Nullable SSLSocketFactory trust) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /// A postbox whose mails are not signed.
    public Postbox(
            String host, int port, boolean encrypted, @Nullable String user, @Nullable String password, String from) {
        this(host, port, encrypted, user, password, from, null, null);
    }

    /// The same, with a seal on each mail.
    public Postbox sealed(Seal mark) {
        return new Postbox(host, port, encrypted, user, password, from, mark, trust);
    }

    /// The same, connected by way of a factory that knows whom to trust.
    public Postbox trusting(SSLSocketFactory connections) {
        return new Postbox(host, port, encrypted, user, password, from, seal, connections);
    }

    /// Reads `smtp://user@host:587` or `smtps://user@host:465`.
    ///
    /// @throws IllegalArgumentException where it is something else
    public static Postbox of(URI server, @Nullable String password, String from) {
        var scheme = String.valueOf(server.getScheme()).toLowerCase(Locale.ROOT);
        if (server.getHost() == null || !scheme.matches("smtps?")) {
            throw new IllegalArgumentException(
                    "the mail server is named as in smtp://user@mail.example.org:587, not " + server);
        }
        var encrypted = scheme.equals("smtps");
        var port = server.getPort() > 0 ? server.getPort() : encrypted ? SUBMISSIONS : SUBMISSION;
        return new Postbox(server.getHost(), port, encrypted, server.getUserInfo(), password, from);
    }

    /// Greets the server, over TLS and with the password where there is one, and sends nothing; says what is wrong with
    /// it, or nothing.
    public Optional<String> trouble() {
        try {
            Mailer.greet(this);
            return Optional.empty();
        } catch (MessagingException failed) {
            return Optional.of(Postman.problem(failed));
        }
    }

    @Override
    public String toString() {
        return (encrypted ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
