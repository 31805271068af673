package claimtrail.corpus.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// An archive in a folder of its own, with what tests do to it.
record ArchiveFolder(Path path) {

    static final Instant NOON = Instant.parse("2026-06-12T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    Archive open() throws IOException {
        return Archive.open(path, CLOCK);
    }

    List<Path> files(String ending) throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    Path warc() throws IOException {
        return files(WarcFile.ENDING).getFirst();
    }

    /// Makes the files as a process leaves them that is killed while it writes.
    void asLeftByAKilledProcess() throws IOException {
        for (var index : files(WarcFile.LINES)) {
            var name = index.toString();
            Files.move(index, Path.of(name + ".open"));
        }
    }

    void turnAByte(long offset) throws IOException {
        try (var file = new RandomAccessFile(warc().toFile(), "rw")) {
            file.seek(offset);
            var old = file.read();
            file.seek(offset);
            file.write(old ^ 0x55);
        }
    }

    static Response page(String address, String body, Instant at) {
        var type = new Header("Content-Type", "text/html; charset=utf-8");
        return new Response(URI.create(address), 200, List.of(type), Payload.ofText(body), at);
    }

    static Response page(String address, String body) {
        return page(address, body, NOON);
    }

    static Response asked(Response response, String link) {
        var sent = new Request(URI.create(link), List.of(new Header("User-Agent", "Claimtrail")));
        return new Response(
                response.address(), response.status(), response.headers(), response.body(), response.at(), sent);
    }
}
