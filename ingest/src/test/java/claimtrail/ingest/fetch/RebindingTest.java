package claimtrail.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A name server that answers with a public address when it is judged and with ours when it is connected to.
///
/// Each test runs in a JVM of its own, which takes its names from a file and caches none; the file changes between
/// the look and the connection.
@Timeout(120)
final class RebindingTest {

    /// Set apart for a use that no web server has, yet not among the blocks that are refused.
    private static final String PUBLIC = "192.52.193.1";

    private static final String OURS = "127.0.0.1";

    private final TestSite site = new TestSite();

    @TempDir
    private Path folder;

    private Path hosts = Path.of("");

    @BeforeEach
    void nameAPublicAddress() throws IOException {
        hosts = folder.resolve("hosts");
        name(hosts, PUBLIC);
    }

    @AfterEach
    void closeTheSite() {
        site.close();
    }

    @Test
    void aPlainClientIsLedAstray() throws Exception {
        assertEquals(List.of(PUBLIC, "200"), inChild("plain"));
        assertEquals(List.of("/page"), site.requests());
    }

    @Test
    void aConnectionGetsTheAddressThatWasJudged() throws Exception {
        assertEquals(List.of("Open", "judged " + PUBLIC, "no page"), inChild("judged"));
        assertEquals(List.of(), site.requests());
    }

    @Test
    void aNameThatOtherCodeLookedUpBeforeIsJudgedToo() throws Exception {
        assertEquals(List.of(OURS, "no page"), inChild("known-before"));
        assertEquals(List.of(), site.requests());
    }

    @Test
    void aConnectionOfALocalSourceIsNotLentToOthers() throws Exception {
        name(hosts, OURS);

        assertEquals(List.of("page", "no page"), inChild("lent"));
        assertEquals(List.of("/robots.txt", "/page"), site.requests());
    }

    private List<String> inChild(String what) throws Exception {
        var security = Files.writeString(folder.resolve("security"), "networkaddress.cache.ttl=0\n");
        var services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(InetAddressResolverProvider.class.getName()), Names.class.getName());
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dnames=" + hosts,
                "-Djava.security.properties=" + security,
                "-cp",
                folder + File.pathSeparator + classPath,
                Child.class.getName(),
                what,
                site.at("/page").toString().replace(OURS, "rebinding.example"),
                hosts.toString());
        var child = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        var printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, child.waitFor(), Files.readString(folder.resolve("errors")));
        return printed.lines().toList();
    }

    private static void name(Path hosts, String address) throws IOException {
        Files.writeString(hosts, address + " rebinding.example\n");
    }

    /// The resolver of the other JVM: ours, upon a name service that reads the file each time.
    public static final class Names extends InetAddressResolverProvider {

        @Override
        public InetAddressResolver get(Configuration configuration) {
            return JudgedNames.upon(new FromFile());
        }

        @Override
        public String name() {
            return "names from a file";
        }
    }

    private record FromFile() implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            try {
                var line = Files.readString(Path.of(System.getProperty("names")));
                if (line.contains(host)) {
                    return Stream.of(InetAddress.ofLiteral(line.split(" ", 2)[0]));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            throw new UnknownHostException(host);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            throw new UnknownHostException();
        }
    }

    /// What runs in the other JVM.
    static final class Child {

        private static final Politeness POLITENESS = new Politeness(
                "Claimtrail/0.1 (+https://example.org/)",
                Duration.ZERO,
                Duration.ZERO,
                8,
                Duration.ofSeconds(2),
                1_000);

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            var address = URI.create(arguments[1]);
            var hosts = Path.of(arguments[2]);
            switch (arguments[0]) {
                case "plain" -> {
                    look(address);
                    name(hosts, OURS);
                    print(plainly(address));
                }
                case "judged" -> {
                    print(Reach.of(address, false).getClass().getSimpleName());
                    name(hosts, OURS);
                    Arrays.stream(InetAddress.getAllByName(address.getHost()))
                            .forEach(found -> print("judged " + found.getHostAddress()));
                    fetch(address, false);
                }
                case "known-before" -> {
                    Security.setProperty("networkaddress.cache.ttl", "30");
                    name(hosts, OURS);
                    look(address);
                    name(hosts, PUBLIC);
                    fetch(address, false);
                }
                case "lent" -> {
                    try (var fetcher = new Fetcher(POLITENESS, Clock.systemUTC())) {
                        fetch(fetcher, address, true);
                        name(hosts, PUBLIC);
                        fetch(fetcher, address, false);
                    }
                }
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }

        private static String plainly(URI address) throws IOException, InterruptedException {
            try (var client = HttpClient.newHttpClient()) {
                return String.valueOf(
                        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                                .statusCode());
            }
        }

        private static void look(URI address) throws UnknownHostException {
            print(InetAddress.getByName(address.getHost()).getHostAddress());
        }

        private static void fetch(URI address, boolean local) throws InterruptedException {
            try (var fetcher = new Fetcher(POLITENESS, Clock.systemUTC())) {
                fetch(fetcher, address, local);
            }
        }

        private static void fetch(Fetcher fetcher, URI address, boolean local) throws InterruptedException {
            var result = fetcher.fetch(FetchRequest.first(address, local));
            print(result instanceof FetchResult.Fetched ? "page" : "no page");
        }

        private static void print(String line) {
            System.out.println(line);
        }
    }
}
