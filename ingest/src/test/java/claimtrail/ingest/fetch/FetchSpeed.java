package claimtrail.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// How fast the fetcher is beside its bare client: both download the same pages with the same concurrency in turns,
/// from a server in another process. Prints the ratio.
final class FetchSpeed {

    private static final int HOSTS = 32;
    private static final int PAGES_PER_HOST = 150;
    private static final int ROUNDS = 15;
    private static final int PAGE = 20_000;

    private FetchSpeed() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            serve();
            return;
        }
        var server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FetchSpeed.class.getName(),
                        "serve")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            compare(Arrays.stream(said.readLine().split(",", -1))
                    .map(port -> "http://127.0.0.1:" + port + "/page")
                    .toList());
        } finally {
            server.destroy();
        }
    }

    private static void compare(List<String> hosts) throws Exception {
        var politeness = new Politeness(
                "Claimtrail/0.1 (+https://example.org/)",
                Duration.ZERO,
                Duration.ZERO,
                HOSTS,
                Duration.ofSeconds(30),
                20_000_000);
        var ratios = new ArrayList<Double>();
        try (var client = HttpClient.newHttpClient();
                var fetcher = new Fetcher(politeness, Clock.systemUTC())) {
            for (int round = 0; round < ROUNDS; round++) {
                double bare = pagesASecond(
                        hosts,
                        address -> client.send(
                                        HttpRequest.newBuilder(address)
                                                .version(HttpClient.Version.HTTP_1_1)
                                                .build(),
                                        BodyHandlers.ofByteArray())
                                .body()
                                .length);
                double polite =
                        pagesASecond(hosts, address -> length(fetcher.fetch(FetchRequest.first(address, true))));
                System.out.printf("bare %.0f, fetcher %.0f pages/s: %.3f%n", bare, polite, polite / bare);
                ratios.add(polite / bare);
            }
        }
        var warm = ratios.subList(ROUNDS / 3, ROUNDS).stream().sorted().toList();
        System.out.printf("median of the last %d: %.3f%n", warm.size(), warm.get(warm.size() / 2));
    }

    private interface Download {
        int of(URI address) throws IOException, InterruptedException;
    }

    private static double pagesASecond(List<String> hosts, Download download) throws Exception {
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = hosts.stream()
                    .<Callable<Void>>map(host -> () -> {
                        for (int page = 0; page < PAGES_PER_HOST; page++) {
                            if (download.of(URI.create(host + page)) != PAGE) {
                                throw new IllegalStateException("not the page");
                            }
                        }
                        return null;
                    })
                    .toList();
            for (var lane : threads.invokeAll(lanes)) {
                lane.get();
            }
        }
        return hosts.size() * PAGES_PER_HOST * 1e9 / (System.nanoTime() - begun);
    }

    private static int length(FetchResult result) {
        return result instanceof FetchResult.Fetched fetched
                ? fetched.response().body().length()
                : -1;
    }

    private static void serve() throws Exception {
        var ports = new ArrayList<String>();
        for (int host = 0; host < HOSTS; host++) {
            var listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            ports.add(String.valueOf(listening.getLocalPort()));
            Thread.ofVirtual().start(() -> accept(listening));
        }
        System.out.println(String.join(",", ports));
        Thread.sleep(Duration.ofMinutes(10));
    }

    private static void accept(ServerSocket listening) {
        while (true) {
            try {
                var connection = listening.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void talk(Socket connection) {
        var page = answer("200 OK", "<p>words</p>".repeat(PAGE / 12 + 1).substring(0, PAGE));
        var none = answer("404 Not Found", "");
        try (connection) {
            connection.setTcpNoDelay(true);
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            for (var first = in.readLine(); first != null; first = in.readLine()) {
                for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {}
                connection.getOutputStream().write(first.contains("robots.txt") ? none : page);
            }
        } catch (IOException hungUp) {
            // The client has what it wanted.
        }
    }

    private static byte[] answer(String status, String body) {
        return ("HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nETag: \"one\"\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
