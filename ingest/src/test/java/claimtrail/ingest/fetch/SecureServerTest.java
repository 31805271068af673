package claimtrail.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import claimtrail.ingest.fetch.FetchResult.Fetched;
import claimtrail.ingest.fetch.FetchResult.NotModified;
import claimtrail.ingest.fetch.FetchResult.Refused;
import claimtrail.ingest.fetch.FetchResult.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// HTTP/2 over TLS, and what may be wrong with a certificate.
@Timeout(60)
final class SecureServerTest {

    private static final String HOST = "127.0.0.1";
    private static final Politeness POLITENESS = new Politeness(
            "Claimtrail/0.1 (+https://example.org/)", Duration.ZERO, Duration.ZERO, 8, Duration.ofSeconds(60), 100_000);

    private final TestCertificates certificates = new TestCertificates();
    private final Server server = new Server();

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void speaksTheSecondVersionOfHttp() throws Exception {
        assertEquals("HTTP/2.0", text(fetch(start(good()), "/version")));
    }

    @Test
    void findsAnUnchangedPageInTheSecondVersion() throws Exception {
        var address = start(good()).resolve("/conditional");
        try (var fetcher = fetcher()) {
            assertInstanceOf(NotModified.class, fetcher.fetch(new FetchRequest(address, true, "\"one\"", null)));
        }
    }

    @Test
    void hangsUpOnABodyThatIsTooLargeInTheSecondVersion() throws Exception {
        assertEquals(
                "a body of 5000000 bytes; at most 100000 are read",
                assertInstanceOf(Refused.class, fetch(start(good()), "/large")).reason());
    }

    @Test
    void fallsBackToTheFirstVersion() throws Exception {
        var first = new HttpConnectionFactory(secure());

        assertEquals("HTTP/1.1", text(fetch(start(good(), first), "/version")));
    }

    @Test
    void seesACertificateThatHasExpired() throws Exception {
        assertEquals("TLS: the certificate has expired", reason(certificates.signedFor(HOST, -9, -1)));
    }

    @Test
    void seesACertificateOfTheFuture() throws Exception {
        assertEquals("TLS: the certificate is not valid yet", reason(certificates.signedFor(HOST, 2, 9)));
    }

    @Test
    void seesACertificateForAnotherHost() throws Exception {
        assertEquals("TLS: the certificate is for another host", reason(certificates.signedFor("127.0.0.9", -1, 9)));
    }

    @Test
    void seesACertificateThatIsSignedByItself() throws Exception {
        assertEquals("TLS: the certificate is signed by nobody who is trusted", reason(certificates.selfSigned()));
    }

    @Test
    void seesThatThereIsNoTlsAtAll() throws Exception {
        try (var plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var fetcher = fetcher()) {
            Thread.ofPlatform().daemon().start(() -> refuse(plain));
            var address = URI.create("https://" + HOST + ":" + plain.getLocalPort() + "/");

            assertEquals(
                    "TLS: the host answers with something else",
                    assertInstanceOf(Unreachable.class, fetcher.fetch(FetchRequest.first(address, true)))
                            .reason());
        }
    }

    private static void refuse(ServerSocket listening) {
        try (var connection = listening.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().readNBytes(2_000);
        } catch (IOException hungUp) {
            // The client has seen what it needs.
        }
    }

    private SSLContext good() throws GeneralSecurityException {
        return certificates.signedFor(HOST, -1, 9);
    }

    private String reason(SSLContext context) throws Exception {
        return assertInstanceOf(Unreachable.class, fetch(start(context), "/version"))
                .reason();
    }

    private FetchResult fetch(URI site, String path) throws Exception {
        try (var fetcher = fetcher()) {
            return fetcher.fetch(FetchRequest.first(site.resolve(path), true));
        }
    }

    private Fetcher fetcher() throws GeneralSecurityException {
        var trust = certificates.trusting();
        return new Fetcher(POLITENESS, Clock.systemUTC(), HostMemory.inProcess(), client -> client.sslContext(trust));
    }

    private static String text(FetchResult result) {
        return new String(
                assertInstanceOf(Fetched.class, result).response().body().bytes(), StandardCharsets.UTF_8);
    }

    private URI start(SSLContext context) throws Exception {
        var alpn = new ALPNServerConnectionFactory();
        alpn.setDefaultProtocol("http/1.1");
        return start(context, alpn, new HTTP2ServerConnectionFactory(secure()), new HttpConnectionFactory(secure()));
    }

    private URI start(SSLContext context, ConnectionFactory... protocols) throws Exception {
        var tls = new SslContextFactory.Server();
        tls.setSslContext(context);
        tls.setSniRequired(false);
        var all = new ArrayList<ConnectionFactory>();
        all.add(new SslConnectionFactory(tls, protocols[0].getProtocol()));
        all.addAll(List.of(protocols));
        var connector = new ServerConnector(server, all.toArray(ConnectionFactory[]::new));
        connector.setHost(HOST);
        server.addConnector(connector);
        server.setHandler(new Pages());
        server.start();
        return URI.create("https://" + HOST + ":" + connector.getLocalPort() + "/");
    }

    private static HttpConfiguration secure() {
        var configuration = new HttpConfiguration();
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        return configuration;
    }

    private static final class Pages extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            switch (request.getHttpURI().getPath()) {
                case "/version" ->
                    send(
                            response,
                            request.getConnectionMetaData().getProtocol().getBytes(StandardCharsets.UTF_8),
                            callback);
                case "/large" -> send(response, new byte[5_000_000], callback);
                case "/conditional" -> {
                    response.setStatus("\"one\"".equals(request.getHeaders().get("If-None-Match")) ? 304 : 200);
                    callback.succeeded();
                }
                default -> {
                    response.setStatus(404);
                    callback.succeeded();
                }
            }
            return true;
        }

        private static void send(Response response, byte[] body, Callback callback) {
            response.getHeaders().put("Content-Type", "text/html");
            response.write(true, ByteBuffer.wrap(body), callback);
        }
    }
}
