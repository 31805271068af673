package claimtrail.ingest.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// What broke an exchange, in one line for people.
///
/// @param nobody whether the host could not be talked to at all, so that its other pages cannot be had either
record Fault(String reason, boolean nobody) {

    private static final int LONGEST_MESSAGE = 200;

    static Fault of(Throwable trouble) {
        return switch (trouble) {
            case HttpConnectTimeoutException late -> new Fault("no connection in time", true);
            case UnknownHostException unknown -> new Fault("no such host", true);
            case NoRouteToHostException away -> new Fault("no way to the host", true);
            case ConnectException refused ->
                new Fault(has(refused, UnresolvedAddressException.class) ? "no such host" : "no connection", true);
            case SSLException tls -> new Fault("TLS: " + tls(tls), true);
            case ProtocolException head
            when message(head).startsWith("Header size too big") ->
                new Fault("a head that is longer than is read", false);
            case ProtocolException protocol -> new Fault("not HTTP: " + message(protocol), false);
            default -> new Fault(brokenOff(trouble), false);
        };
    }

    private static String tls(SSLException tls) {
        if (has(tls, CertificateExpiredException.class)) {
            return "the certificate has expired";
        }
        if (has(tls, CertificateNotYetValidException.class)) {
            return "the certificate is not valid yet";
        }
        if (has(tls, CertPathBuilderException.class)) {
            return "the certificate is signed by nobody who is trusted";
        }
        var certificate =
                causes(tls).filter(CertificateException.class::isInstance).findFirst();
        if (certificate.isPresent()) {
            return message(certificate.get()).startsWith("No ")
                    ? "the certificate is for another host"
                    : "the certificate is not good: " + message(certificate.get());
        }
        if (message(tls).toLowerCase(Locale.ROOT).contains("unrecognized ssl message")) {
            return "the host answers with something else";
        }
        return (tls instanceof SSLHandshakeException ? "no handshake: " : "") + message(tls);
    }

    private static String brokenOff(Throwable trouble) {
        var said = message(trouble);
        var lower = causes(trouble)
                .map(Fault::message)
                .reduce("", (one, next) -> one + " " + next)
                .toLowerCase(Locale.ROOT);
        if (lower.contains("fixed content-length")) {
            return "the body is shorter than its Content-Length";
        }
        if (lower.contains("connection reset") || lower.contains("broken pipe")) {
            return "the host reset the connection";
        }
        if (lower.contains("header parser received no bytes")) {
            return "the host hung up without an answer";
        }
        return trouble instanceof IOException
                ? "the exchange broke off: " + said
                : "no answer that can be read: " + said;
    }

    private static String message(@Nullable Throwable trouble) {
        var said = Optional.ofNullable(trouble).map(Throwable::getMessage).orElse("no reason given");
        var line = said.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
    }

    private static boolean has(Throwable trouble, Class<? extends Throwable> kind) {
        return causes(trouble).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
