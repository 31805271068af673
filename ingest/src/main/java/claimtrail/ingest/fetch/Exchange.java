package claimtrail.ingest.fetch;

import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Payload;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// One request and what came back, without redirects: the adapter around java.net.http.
///
/// The deadline is for all of it, so a server that sends a byte now and then holds no thread.
final class Exchange implements AutoCloseable {

    private static final String TYPES =
            "text/html, application/xhtml+xml, application/pdf;q=0.9, application/xml;q=0.9,"
                    + " application/json;q=0.9, */*;q=0.5";

    private final Politeness politeness;
    private final HttpClient client;

    Exchange(Politeness politeness) {
        this.politeness = politeness;
        this.client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(politeness.timeout())
                .build();
    }

    /// What came back.
    sealed interface Answer {

        /// A whole response.
        ///
        /// @param body after content decoding
        record Came(int status, List<Header> headers, Payload body) implements Answer {
            Optional<String> header(String name) {
                return headers.stream()
                        .filter(header -> header.name().equalsIgnoreCase(name))
                        .map(Header::value)
                        .findFirst();
            }
        }

        record Failed(String reason) implements Answer {}

        record TooLarge(String reason) implements Answer {}
    }

    Answer get(URI address, Map<String, String> fields) throws InterruptedException {
        return answer(request(address, fields).build());
    }

    /// Sends a form that is encoded already.
    Answer post(URI address, String form) throws InterruptedException {
        return answer(request(address, Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private Answer answer(HttpRequest request) throws InterruptedException {
        var sent = client.sendAsync(request, CappedBody.handler(politeness.maxBytes()));
        try {
            return came(sent.get(politeness.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failure) {
            return failed(failure.getCause() == null ? failure : failure.getCause());
        } catch (IOException undecodable) {
            return failed(undecodable);
        } catch (TimeoutException late) {
            return new Answer.Failed(
                    "no whole answer within " + politeness.timeout().toSeconds() + " s");
        } finally {
            sent.cancel(true);
        }
    }

    /// The fields that a request is sent with.
    List<Header> headers(Map<String, String> fields) {
        var headers = new ArrayList<>(List.of(
                new Header("User-Agent", politeness.userAgent()),
                new Header("Accept", TYPES),
                new Header("Accept-Encoding", ContentCoding.ACCEPTED)));
        fields.forEach((name, value) -> headers.add(new Header(name, value)));
        return headers;
    }

    private HttpRequest.Builder request(URI address, Map<String, String> fields) {
        var request = HttpRequest.newBuilder(address)
                // Over plain HTTP the upgrade to version 2 confuses servers and gains nothing.
                .version("https".equalsIgnoreCase(address.getScheme()) ? Version.HTTP_2 : Version.HTTP_1_1);
        headers(fields).forEach(header -> request.header(header.name(), header.value()));
        return request;
    }

    private Answer came(HttpResponse<byte[]> response) throws IOException {
        var codings = response.headers().allValues("Content-Encoding");
        var headers = response.headers().map().entrySet().stream()
                .filter(field -> !field.getKey().startsWith(":"))
                .flatMap(field -> field.getValue().stream().map(value -> new Header(field.getKey(), value)))
                .toList();
        var body = ContentCoding.decode(response.body(), codings, politeness.maxBytes());
        return new Answer.Came(response.statusCode(), headers, Payload.of(body));
    }

    private static Answer failed(Throwable cause) {
        return switch (cause) {
            case BodyTooLarge large -> new Answer.TooLarge(String.valueOf(large.getMessage()));
            case HttpConnectTimeoutException late -> new Answer.Failed("no connection in time");
            case UnknownHostException unknown -> new Answer.Failed("no such host");
            case ConnectException refused ->
                new Answer.Failed(
                        refused.getCause() instanceof UnresolvedAddressException ? "no such host" : "no connection");
            case SSLException tls -> new Answer.Failed("TLS: " + tls.getMessage());
            default -> new Answer.Failed("the exchange broke off: " + cause.getMessage());
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
