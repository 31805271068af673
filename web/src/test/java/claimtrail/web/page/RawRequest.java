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
        return status(site, host, path, "none=none");
    }

    /// With a cookie.
    static int status(URI site, String host, String path, String cookie) throws IOException {
        return Integer.parseInt(answer(site, host, path, cookie).split(" ", 3)[1]);
    }

    /// The page as a browser gets it that was never there.
    static String body(URI site, String host, String path) throws IOException {
        return answer(site, host, path, "none=none").split("\r\n\r\n", 2)[1];
    }

    private static String answer(URI site, String host, String path, String cookie) throws IOException {
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookie
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
