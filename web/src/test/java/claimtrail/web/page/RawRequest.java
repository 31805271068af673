package claimtrail.web.page;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request written by hand, for what an HTTP client refuses to send.
final class RawRequest {

    private RawRequest() {}

    /// The status of the first page when it is asked for under another name.
    static int status(URI site, String host) throws IOException {
        return status(site, host, "/");
    }

    static int status(URI site, String host, String path) throws IOException {
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
