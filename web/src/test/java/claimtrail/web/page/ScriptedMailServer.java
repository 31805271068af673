package claimtrail.web.page;

import claimtrail.web.digest.Postbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// A mail server that does at one point of the talk what its script says, and is else a good one; with STARTTLS where
/// it has a certificate.
final class ScriptedMailServer implements AutoCloseable {

    /// What it does otherwise than a good server.
    ///
    /// @param at the verb at which it does so, `.` for the end of a mail
    /// @param answer "" to hang up
    /// @param patience how long it lets the other side wait first
    record Fault(String at, String answer, long patience) {}

    private static final String PASSWORD = "nothing secret";

    private final ServerSocket socket = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    private final @Nullable KeyStore certificate;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile @Nullable Fault fault;

    private ScriptedMailServer(@Nullable KeyStore certificate) throws IOException {
        this.certificate = certificate;
        Thread.ofVirtual().start(this::listen);
    }

    static ScriptedMailServer plain() throws IOException {
        return new ScriptedMailServer(null);
    }

    /// One that offers STARTTLS, with a fresh certificate for 127.0.0.1.
    static ScriptedMailServer withCertificate(Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("certificate.p12");
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-validity",
                        "10",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (tool.waitFor() != 0) {
            throw new IOException("no certificate could be made");
        }
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new ScriptedMailServer(store);
    }

    void does(@Nullable Fault otherwise) {
        fault = otherwise;
    }

    /// The verbs that it heard, those behind STARTTLS with a lock before them.
    List<String> heard() {
        return List.copyOf(heard);
    }

    List<String> mails() {
        return List.copyOf(mails);
    }

    Postbox postbox() {
        return new Postbox("127.0.0.1", socket.getLocalPort(), false, null, null, "digest@claims.example");
    }

    /// Who trusts its certificate.
    SSLSocketFactory trust() throws GeneralSecurityException {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(certificate);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            connection.getOutputStream().write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
            converse(connection, connection.getInputStream(), connection.getOutputStream(), "");
        } catch (IOException | GeneralSecurityException | InterruptedException over) {
            heard.add("over: " + over.getMessage());
        }
    }

    private void converse(Socket connection, InputStream from, OutputStream out, String lock)
            throws IOException, GeneralSecurityException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8), 1);
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.replaceFirst("[ :].*", "").toUpperCase(Locale.ROOT);
            heard.add(lock + verb);
            if (verb.equals("STARTTLS")) {
                say(out, "220 go on");
                var secured = secured(connection);
                converse(secured, secured.getInputStream(), secured.getOutputStream(), "locked ");
                return;
            }
            if (!answered(out, verb)) {
                return;
            }
            if (verb.equals("DATA") && !isFaulty("DATA")) {
                var mail = mail(in);
                if (!isFaulty(".")) {
                    mails.add(mail);
                }
                heard.add(lock + ".");
                if (!answered(out, ".")) {
                    return;
                }
            }
        }
    }

    private boolean isFaulty(String verb) {
        var otherwise = fault;
        return otherwise != null && otherwise.at.equals(verb) && !otherwise.answer.startsWith("2");
    }

    private boolean answered(OutputStream out, String verb) throws IOException, InterruptedException {
        var otherwise = fault;
        if (otherwise != null && otherwise.at.equals(verb)) {
            Thread.sleep(otherwise.patience);
            if (otherwise.answer.isEmpty()) {
                return false;
            }
            say(out, otherwise.answer);
            return true;
        }
        say(
                out,
                switch (verb) {
                    case "EHLO" -> certificate == null ? "250 here" : "250-here\r\n250 STARTTLS";
                    case "DATA" -> "354 go on";
                    case "QUIT" -> "221 bye";
                    default -> "250 yes";
                });
        return !verb.equals("QUIT");
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private SSLSocket secured(Socket connection) throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(certificate, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var secured = (SSLSocket) context.getSocketFactory().createSocket(connection, null, true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
