package claimtrail.ingest.fetch;

import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Payload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One request and what came back, without redirects: the adapter around java.net.http.
///
/// The deadline is for all of it, so a server that sends a byte now and then holds no thread. Requests for local
/// sources go through a client of their own: a connection that one of them opened is never lent to another request.
final class Exchange implements AutoCloseable {

    private static final String TYPES =
            "text/html, application/xhtml+xml, application/pdf;q=0.9, application/xml;q=0.9,"
                    + " application/json;q=0.9, */*;q=0.5";

    private final Politeness politeness;
    private final HttpClient everywhere;
    private final HttpClient publicOnly;

    /// An exchange with clients of its own.
    ///
    /// @param setting what a test adds to the clients, such as whom they trust
    Exchange(Politeness politeness, UnaryOperator<HttpClient.Builder> setting) {
        this.politeness = politeness;
        this.everywhere = setting.apply(client(politeness)).build();
        this.publicOnly = setting.apply(client(politeness)).build();
    }

    private static HttpClient.Builder client(Politeness politeness) {
        return HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(politeness.timeout());
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

        /// No response, or none that can be read.
        record Failed(Fault fault) implements Answer {}

        /// Something that we do not want, or where we do not go.
        record Declined(String reason) implements Answer {}
    }

    /// Sends and waits for the whole answer.
    ///
    /// @param local whether private and loopback addresses may be visited
    /// @param headers as [#headers] gives them
    Answer get(URI address, boolean local, List<Header> headers, Wanted wanted) throws InterruptedException {
        return send(request(address, headers).build(), local, wanted);
    }

    /// Sends a body to an address, which may be another than it was sent to first.
    Answer post(URI address, FormRequest form) throws InterruptedException {
        var headers = headers(Map.of("Content-Type", form.type()));
        var request = request(address, headers)
                .POST(BodyPublishers.ofString(form.body()))
                .build();
        return send(request, form.local(), Wanted.BEGINNING);
    }

    private Answer send(HttpRequest request, boolean local, Wanted wanted) throws InterruptedException {
        return switch (Reach.of(request.uri(), local)) {
            case Reach.Answer.Closed closed -> new Answer.Declined(closed.reason());
            case Reach.Answer.Unknown unknown -> new Answer.Failed(new Fault(unknown.reason(), true));
            case Reach.Answer.Open open -> send(local ? everywhere : publicOnly, request, wanted);
        };
    }

    private Answer send(HttpClient client, HttpRequest request, Wanted wanted) throws InterruptedException {
        var refused = new AtomicReference<@Nullable Unwanted>();
        var sent = client.sendAsync(request, CappedBody.handler(wanted, politeness.maxBytes(), refused::set));
        try {
            return came(sent.get(politeness.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failure) {
            var unwanted = refused.get();
            return unwanted != null
                    ? failed(unwanted)
                    : failed(failure.getCause() == null ? failure : failure.getCause());
        } catch (TimeoutException late) {
            var reason = "no whole answer within " + politeness.timeout().toSeconds() + " s";
            return new Answer.Failed(new Fault(reason, false));
        } finally {
            sent.cancel(true);
        }
    }

    /// The fields that a request is sent with.
    List<Header> headers(Map<String, String> conditions) {
        var headers = new ArrayList<>(List.of(
                new Header("User-Agent", politeness.userAgent()),
                new Header("Accept", TYPES),
                new Header("Accept-Language", "en, *;q=0.5"),
                new Header("Accept-Encoding", ContentCoding.ACCEPTED)));
        conditions.forEach((name, value) -> headers.add(new Header(name, value)));
        return headers;
    }

    private static HttpRequest.Builder request(URI address, List<Header> headers) {
        var request = HttpRequest.newBuilder(address)
                // Over plain HTTP the upgrade to version 2 confuses servers and gains nothing.
                .version("https".equalsIgnoreCase(address.getScheme()) ? Version.HTTP_2 : Version.HTTP_1_1);
        headers.forEach(header -> request.header(header.name(), header.value()));
        return request;
    }

    private Answer came(HttpResponse<byte[]> response) {
        var headers = new ArrayList<Header>();
        response.headers().map().forEach((name, values) -> {
            if (!name.startsWith(":")) {
                values.forEach(value -> headers.add(new Header(name, value)));
            }
        });
        try {
            return new Answer.Came(response.statusCode(), headers, Payload.handedOver(decoded(response)));
        } catch (Unwanted unwanted) {
            return failed(unwanted);
        } catch (IOException undecodable) {
            return new Answer.Failed(new Fault(String.valueOf(undecodable.getMessage()), false));
        }
    }

    /// The body of an error counts for little: one that cannot be read is none.
    private byte[] decoded(HttpResponse<byte[]> response) throws IOException {
        var codings = response.headers().allValues("Content-Encoding");
        try {
            return ContentCoding.decode(response.body(), codings, politeness.maxBytes());
        } catch (IOException undecodable) {
            if (response.statusCode() / 100 == 2) {
                throw undecodable;
            }
            return new byte[0];
        }
    }

    private static Answer failed(Throwable cause) {
        return cause instanceof Unwanted unwanted
                ? new Answer.Declined(String.valueOf(unwanted.getMessage()))
                : new Answer.Failed(Fault.of(cause));
    }

    @Override
    public void close() {
        everywhere.shutdownNow();
        publicOnly.shutdownNow();
        everywhere.close();
        publicOnly.close();
    }
}
