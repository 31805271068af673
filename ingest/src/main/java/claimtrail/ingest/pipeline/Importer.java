package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.ForeignWarc;
import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.ingest.fetch.Fetcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Turns what a person names into responses: files as they are, the members of a zip, the records of a WARC file, the
/// lines of a JSON Lines file, the answer of an address.
///
/// Nothing is unpacked to disk; members larger than the bound are refused, so an archive that explodes does no harm.
public final class Importer {

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_MEMBERS = 100_000;

    private final Fetcher fetcher;
    private final Clock clock;

    public Importer(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /// Takes what an input consists of, part by part; parts come one at a time, so a large archive is never whole in
    /// memory.
    public interface Taker {
        void response(String input, Response response);

        /// Something in the input could not be had.
        ///
        /// @param kind short word, as in the public JSON
        void problem(String input, String kind, String message);
    }

    /// Everything in an input.
    public void each(Input input, Taker taker) throws InterruptedException {
        try {
            switch (input) {
                case Input.Missing(var name, var reason) -> taker.problem(name, "unreadable", reason);
                case Input.Address(var name, var uri) -> fetch(name, uri, taker);
                case Input.LocalFile(var name, var path) -> {
                    var lower = name.toLowerCase(Locale.ROOT);
                    if (lower.endsWith(".zip")) {
                        zip(name, path, taker);
                    } else if (lower.matches(".*\\.warc(\\.gz)?")) {
                        warc(name, path, taker);
                    } else if (lower.matches(".*\\.(jsonl|ndjson)")) {
                        lines(name, path, taker);
                    } else {
                        file(name, path, taker);
                    }
                }
            }
        } catch (IOException failure) {
            taker.problem(input.name(), "unreadable", String.valueOf(failure.getMessage()));
        }
    }

    /// The input as one piece: an address fetched, a file as it is.
    public void whole(Input input, Taker taker) throws InterruptedException {
        try {
            switch (input) {
                case Input.Missing(var name, var reason) -> taker.problem(name, "unreadable", reason);
                case Input.Address(var name, var uri) -> fetch(name, uri, taker);
                case Input.LocalFile(var name, var path) -> file(name, path, taker);
            }
        } catch (IOException failure) {
            taker.problem(input.name(), "unreadable", String.valueOf(failure.getMessage()));
        }
    }

    private void fetch(String name, URI uri, Taker taker) throws InterruptedException {
        switch (fetcher.fetch(new FetchRequest(uri, false, null, null))) {
            case FetchResult.Fetched(var response, var redirects) -> taker.response(name, response);
            case FetchResult.NotModified(var head) ->
                taker.problem(name, "unreachable", "the server says that nothing changed");
            case FetchResult.Disallowed(var rule) -> taker.problem(name, "disallowed", "robots.txt: " + rule);
            case FetchResult.Gone(var response) -> taker.problem(name, "gone", "the server says " + response.status());
            case FetchResult.Refused(var reason) -> taker.problem(name, "refused", reason);
            case FetchResult.Unreachable(var reason, var retryAt) -> taker.problem(name, "unreachable", reason);
        }
    }

    private void file(String name, Path path, Taker taker) throws IOException {
        if (Files.size(path) > MOST_BYTES) {
            taker.problem(name, "too-large", "it is larger than " + (MOST_BYTES >> 20) + " MB");
            return;
        }
        taker.response(name, response(name, Files.readAllBytes(path)));
    }

    private void zip(String name, Path path, Taker taker) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(path))) {
            var members = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var input = name + "/" + entry.getName();
                if (++members > MOST_MEMBERS) {
                    taker.problem(name, "too-large", "it has more than " + MOST_MEMBERS + " members");
                    return;
                }
                var bytes = zip.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    taker.problem(input, "too-large", "it is larger than " + (MOST_BYTES >> 20) + " MB unpacked");
                    return;
                }
                taker.response(input, response(input, bytes));
            }
            if (members == 0) {
                taker.problem(name, "empty", "this is no zip file, or an empty one");
            }
        }
    }

    private static void warc(String name, Path path, Taker taker) throws IOException {
        var leftOut = new ForeignWarc(path).each(MOST_BYTES, response -> {
            if (response.status() == 200) {
                taker.response(name, response);
            }
            return true;
        });
        leftOut.forEach(reason -> taker.problem(name, "too-large", reason));
    }

    private void lines(String name, Path path, Taker taker) throws IOException {
        try (var reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            var number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(name + ":" + number, line, taker);
                }
            }
        }
    }

    private void line(String input, String line, Taker taker) {
        if (!ImportedArticle.isArticle(line)) {
            taker.problem(input, "corrupt", "this line is no JSON object with a text or html");
            return;
        }
        var url = ImportedArticle.addressIn(line);
        var address = url == null ? fileAddress(input) : URI.create(url);
        taker.response(
                input,
                new Response(
                        address,
                        200,
                        List.of(new Header("Content-Type", ImportedArticle.MEDIA_TYPE)),
                        Payload.ofText(line),
                        clock.instant()));
    }

    private Response response(String name, byte[] bytes) {
        var article = name.toLowerCase(Locale.ROOT).endsWith(".json")
                && ImportedArticle.isArticle(new String(bytes, StandardCharsets.UTF_8));
        if (article) {
            var url = ImportedArticle.addressIn(new String(bytes, StandardCharsets.UTF_8));
            return new Response(
                    url == null ? fileAddress(name) : URI.create(url),
                    200,
                    List.of(new Header("Content-Type", ImportedArticle.MEDIA_TYPE)),
                    Payload.of(bytes),
                    clock.instant());
        }
        return new Response(fileAddress(name), 200, List.of(), Payload.of(bytes), clock.instant());
    }

    /// The last two parts of a file's name: enough to tell files apart, and the same wherever the folder is moved.
    static String shortName(String name) {
        var parts = name.replace('\\', '/').split("/+");
        var from = Math.max(0, parts.length - 2);
        return String.join("/", List.of(parts).subList(from, parts.length));
    }

    private static URI fileAddress(String name) {
        try {
            return new URI("file", shortName(name), null);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("every name can be quoted", odd);
        }
    }
}
