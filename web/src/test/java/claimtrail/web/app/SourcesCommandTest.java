package claimtrail.web.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SourcesCommandTest {

    private static final String FEED = """
            <rss version="2.0"><channel><title>Wire</title><link>/</link><description>News</description>
            <item><title>Controls lifted</title><link>/1</link><pubDate>Wed, 01 Jul 2026 10:00:00 GMT</pubDate></item>
            <item><title>Controls eased</title><link>/2</link></item></channel></rss>
            """;

    @TempDir
    Path data;

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var isFeed = exchange.getRequestURI().getPath().equals("/feed");
                var body = (isFeed ? FEED : "").getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
                exchange.sendResponseHeaders(isFeed ? 200 : 404, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /// What a command printed, and its exit status.
    private record Printed(int status, String out, String err) {}

    @Test
    void testShowsWhatWouldBeReadAndKeepsNothing() {
        var printed = run("test", feed().toString(), "--local");

        assertAll(
                () -> assertEquals(0, printed.status(), printed.err()),
                () -> assertTrue(printed.out().contains("\"format\":\"RSS 2.0\""), printed.out()),
                () -> assertTrue(printed.out().contains("\"title\":\"Controls lifted\"")),
                () -> assertTrue(printed.out().contains("\"published\":\"2026-07-01T10:00")),
                () -> assertTrue(printed.out().contains("\"suggestions\":[{\"why\"")),
                () -> assertFalse(Files.exists(data.resolve("claimtrail.db"))));
    }

    @Test
    void testReadsFilesToo() throws IOException {
        var file = Files.writeString(data.resolve("saved.xml"), FEED);

        var printed = run("test", file.toString(), "--table");

        assertAll(
                () -> assertEquals(0, printed.status(), printed.err()),
                () -> assertTrue(printed.out().contains("RSS 2.0 at"), printed.out()),
                () -> assertTrue(printed.out().contains("Controls eased")));
    }

    @Test
    void testSaysWhyNothingCanBeRead() {
        var printed = run("test", feed().resolve("/nothing").toString(), "--local");

        assertEquals(3, printed.status());
        assertTrue(printed.out().contains("\"error\":{\"kind\":\"no-source\""), printed.out());
    }

    @Test
    void anAddressIsLookedAtAndFollowed() {
        var printed = run("add", feed().toString(), "--local", "--name", "The Wire", "--id", "wire");

        assertAll(
                () -> assertEquals(0, printed.status(), printed.err()),
                () -> assertTrue(
                        printed.out().startsWith("{\"source\":\"wire\",\"name\":\"The Wire\",\"kind\":\"feed\""),
                        printed.out()),
                () -> assertTrue(run("list").out().contains("\"state\":\"new\"")),
                () -> assertTrue(run("list", "--table").out().contains("new      wire")));
    }

    @Test
    void aSourceOfTheCatalogueNeedsOnlyItsId() {
        assertEquals(0, run("add", "fr-bis", "--pace", "1h..2d").status());

        assertAll(
                () -> assertTrue(run("list").out().contains("\"pace\":\"1h..2d\"")),
                () -> assertTrue(run("catalogue", "--table").out().contains("followed  fr-bis")));
    }

    @Test
    void whatIsGivenIsFollowedAsItIs() {
        var printed = run(
                "add", "listing", "https://news.example/", "--kind", "listing", "--select", "h2 a", "--every", "60");

        assertAll(
                () -> assertEquals(0, printed.status(), printed.err()),
                () -> assertTrue(printed.out()
                        .contains("\"kind\":\"listing\",\"url\":\"https://news.example/\",\"select\":\"h2 a\"")),
                () -> assertTrue(printed.out().contains("\"pace\":\"1h\"")));
    }

    @Test
    void aSourceIsPausedResumedRunAndRemoved() {
        run("add", "wire", "https://news.example/feed");

        assertEquals(0, run("pause", "wire").status());
        assertTrue(run("list").out().contains("\"state\":\"paused\""));
        assertEquals(0, run("resume", "wire").status());
        assertEquals(0, run("run", "wire").status());
        assertEquals(0, run("remove", "wire").status());
        assertEquals("", run("list").out());
        assertEquals(2, run("run", "wire").status());
    }

    @Test
    void feedsComeAndGoAsOpml() throws IOException {
        var list = Files.writeString(
                data.resolve("feeds.opml"),
                "<opml version=\"2.0\"><body><outline text=\"Harbour\" xmlUrl=\"https://harbour.example/rss\"/>"
                        + "</body></opml>");

        var first = run("import", list.toString());
        var again = run("import", list.toString());

        assertAll(
                () -> assertTrue(first.out().contains("\"source\":\"harbour\""), first.err()),
                () -> assertEquals("", again.out()),
                () -> assertTrue(run("export").out().contains("xmlUrl=\"https://harbour.example/rss\"")));
    }

    @Test
    void nothingOfAFaultyListIsTakenOver() throws IOException {
        var list = Files.writeString(data.resolve("mine.yaml"), "- id: wire\n  kind: blog\n");

        var printed = run("add", "--file", list.toString());

        assertAll(
                () -> assertEquals(2, printed.status()),
                () -> assertTrue(printed.err().contains("line "), printed.err()),
                () -> assertEquals("", run("list").out()));
    }

    @Test
    void theListIsWrittenIntoTheDataFolder() {
        assertEquals(0, run("catalogue", "--write").status());
        assertTrue(Files.exists(data.resolve("sources.yaml")));
    }

    private URI feed() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/feed");
    }

    private Printed run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new String[arguments.length + 2];
        line[0] = "sources";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        line[arguments.length + 1] = "--data=" + data;
        var status = new CommandLine(new Commands())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, parsed) -> Failure.report(failure, command))
                .setParameterExceptionHandler(Failure::wrongArguments)
                .execute(line);
        return new Printed(status, out.toString(), err.toString());
    }
}
