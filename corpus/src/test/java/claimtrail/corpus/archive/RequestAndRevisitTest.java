package claimtrail.corpus.archive;

import static claimtrail.corpus.archive.ArchiveFolder.NOON;
import static claimtrail.corpus.archive.ArchiveFolder.asked;
import static claimtrail.corpus.archive.ArchiveFolder.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

class RequestAndRevisitTest {

    private static final String ADDRESS = "https://example.org/news/1";
    private static final Header TAG = new Header("ETag", "v1");

    @TempDir
    Path path;

    private ArchiveFolder folder = new ArchiveFolder(Path.of(""));

    @BeforeEach
    void useTheFolder() {
        folder = new ArchiveFolder(path);
    }

    @Test
    void keepsWhatWasSentAndTheAddressFirstAskedFor() throws IOException {
        var moved = asked(page(ADDRESS, "a rule"), "https://example.org/old?id=1");
        try (var archive = folder.open()) {
            assertEquals(moved, archive.read(archive.store(moved).id()).response());
        }
    }

    @Test
    void writesTheRequestBesideTheResponse() throws IOException {
        try (var archive = folder.open()) {
            archive.store(asked(page(ADDRESS + "?page=2", "a rule"), ADDRESS));
        }
        try (var reader = new WarcReader(folder.warc())) {
            var info = reader.next().orElseThrow();
            info.body().consume();
            var response = (WarcResponse) reader.next().orElseThrow();
            response.body().consume();
            var request = (WarcRequest) reader.next().orElseThrow();

            assertEquals(List.of(response.id()), request.concurrentTo());
            assertEquals("/news/1?page=2", request.http().target());
            assertEquals(
                    "Claimtrail", request.http().headers().first("User-Agent").orElseThrow());
        }
    }

    @Test
    void keepsTheOrderAndTheCopiesOfFields() throws IOException {
        var headers = List.of(
                new Header("Set-Cookie", "b=1"),
                new Header("Date", "Fri, 12 Jun 2026 12:00:00 GMT"),
                new Header("Set-Cookie", "a=1"),
                new Header("content-length", "999"));
        var page = new Response(URI.create(ADDRESS), 200, headers, Payload.ofText("x"), NOON);
        try (var archive = folder.open()) {
            assertEquals(page, archive.read(archive.store(page).id()).response());
        }
    }

    @Test
    void letsNoFieldPoseAsAnother() throws IOException {
        var hostile = new Header("X-Title", "a\r\nWARC-Type: warcinfo\r\n\r\n<html>");
        var page = new Response(URI.create(ADDRESS), 200, List.of(hostile), Payload.ofText("body"), NOON);
        try (var archive = folder.open()) {
            var read = archive.read(archive.store(page).id()).response();

            assertEquals("body", new String(read.body().bytes(), StandardCharsets.UTF_8));
            assertEquals(1, read.headers().size());
        }
    }

    @Test
    void keepsARedirectAndAnEmptyBody() throws IOException {
        var redirect = answer(301, new Header("Location", "/news/2"), "");
        try (var archive = folder.open()) {
            assertEquals(redirect, archive.read(archive.store(redirect).id()).response());
        }
    }

    @Test
    void answersAnUnchangedPageWithTheEarlierBody() throws IOException {
        try (var archive = folder.open()) {
            var first = archive.store(page(ADDRESS, "a rule"));
            var revisit = archive.revisit(asked(answer(304, TAG, ""), ADDRESS), first.id());
            var read = archive.read(revisit.id()).response();

            assertEquals(first.response().body(), read.body());
            assertEquals(200, read.status());
            assertEquals(NOON.plusSeconds(60), read.at());
            assertEquals(revisit.response(), read);
        }
    }

    @Test
    void namesTheProfileAndTheEarlierRecord() throws IOException {
        try (var archive = folder.open()) {
            var first = archive.store(page(ADDRESS, "a rule"));
            var again = archive.revisit(answer(304, TAG, ""), first.id());
            archive.revisit(answer(200, TAG, "a rule"), again.id());
        }
        try (var reader = new WarcReader(folder.warc())) {
            var info = reader.next().orElseThrow();
            info.body().consume();
            var response = (WarcResponse) reader.next().orElseThrow();
            response.body().consume();
            var notModified = (WarcRevisit) reader.next().orElseThrow();
            assertEquals(WarcRevisit.SERVER_NOT_MODIFIED_1_1, notModified.profile());
            assertEquals(304, notModified.http().status());
            notModified.body().consume();
            var same = (WarcRevisit) reader.next().orElseThrow();
            assertEquals(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, same.profile());
            assertEquals(response.id(), same.refersTo().orElseThrow());
            assertEquals(NOON, same.refersToDate().orElseThrow());
            assertEquals(URI.create(ADDRESS), same.refersToTargetURI().orElseThrow());
            assertEquals(response.payloadDigest(), same.payloadDigest());
        }
        var lines = Files.readString(folder.files(".cdxj").getFirst());
        assertTrue(lines.contains("\"mime\":\"warc/revisit\",\"status\":\"304\""), lines);
    }

    @Test
    void refusesARevisitOfAnotherBody() throws IOException {
        try (var archive = folder.open()) {
            var first = archive.store(page(ADDRESS, "a rule"));

            assertThrows(
                    IllegalArgumentException.class,
                    () -> archive.revisit(answer(200, TAG, "another rule"), first.id()));
        }
    }

    private static Response answer(int status, Header header, String body) {
        return new Response(
                URI.create(ADDRESS), status, List.of(header), Payload.ofText(body), NOON.plus(Duration.ofMinutes(1)));
    }
}
