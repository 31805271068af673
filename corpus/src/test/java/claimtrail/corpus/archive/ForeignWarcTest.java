package claimtrail.corpus.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignWarcTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final String PLAIN = HEAD + "\r\nplain";

    @TempDir
    Path folder;

    @Test
    void undoesChunksAndCompression() throws IOException {
        var chunked = HEAD + "Transfer-Encoding: chunked\r\n\r\n6\r\nchunks\r\n1\r\n!\r\n0\r\n\r\n";
        var packed = bytes(HEAD + "Content-Encoding: gzip\r\n\r\n", gzip("packed".getBytes(StandardCharsets.UTF_8)));

        assertEquals(
                List.of("chunks!", "packed"), bodies(file(record("response", chunked), record("response", packed))));
    }

    @Test
    void believesTheBytesWhereTheHeadLies() throws IOException {
        var long1 = HEAD + "Content-Length: 99999\r\n\r\nlonger";
        var short1 = HEAD + "Content-Length: 2\r\n\r\nshorter";
        var chunks = HEAD + "Transfer-Encoding: chunked\r\n\r\nno chunks";
        var packed = HEAD + "Content-Encoding: gzip\r\n\r\nnot packed";

        assertEquals(
                List.of("longer", "shorter", "no chunks", "not packed"),
                bodies(file(
                        record("response", long1),
                        record("response", short1),
                        record("response", chunks),
                        record("response", packed))));
    }

    @Test
    void goesOnAfterADamagedRecordAndSaysWhatIsLeftOut() throws IOException {
        var damaged = gzip(record("response", PLAIN));
        damaged[60] ^= 0x55;
        var file = folder.resolve("damaged.warc.gz");
        var torn = gzip(record("response", PLAIN));
        Files.write(
                file,
                bytes(
                        gzip(record("warcinfo", "software: x\r\n")),
                        gzip(record("request", "GET / HTTP/1.1\r\n\r\n")),
                        damaged,
                        gzip(record("metadata", "a: b\r\n")),
                        gzip(record("revisit", HEAD + "\r\n")),
                        gzip(record("response", PLAIN)),
                        Arrays.copyOf(torn, torn.length / 2)));
        var found = new ArrayList<String>();
        var leftOut = new ForeignWarc(file).each(1000, response -> found.add(text(response)));

        assertEquals(List.of("plain"), found);
        assertEquals(3, leftOut.size(), leftOut::toString);
        assertTrue(leftOut.get(0).startsWith("damaged at offset "), leftOut::toString);
        assertTrue(leftOut.get(1).startsWith("damaged at offset "), leftOut::toString);
        assertTrue(leftOut.get(2).startsWith("1 revisit"), leftOut::toString);
    }

    @Test
    void leavesOutWhatIsTooLargePackedOrNot() throws IOException {
        var large = HEAD + "\r\n" + "x".repeat(200_000);
        var bomb = bytes(HEAD + "Content-Encoding: gzip\r\n\r\n", gzip(new byte[300_000]));
        var file = file(record("response", large), record("response", bomb), record("response", PLAIN));
        var found = new ArrayList<String>();
        var leftOut = new ForeignWarc(file).each(1000, response -> found.add(text(response)));

        assertEquals(List.of("plain"), found);
        assertEquals(2, leftOut.size(), leftOut::toString);
        assertTrue(leftOut.stream().allMatch(line -> line.contains("larger than 1000 bytes")), leftOut::toString);
    }

    @Test
    void readsFilesThatAreNotCompressedByRecord() throws IOException {
        var plain = folder.resolve("plain.warc");
        var all = bytes(record("response", PLAIN), record("response", PLAIN));
        Files.write(plain, all);
        var whole = folder.resolve("whole.warc.gz");
        Files.write(whole, gzip(all));

        assertEquals(List.of("plain", "plain"), bodies(plain));
        assertEquals(List.of("plain", "plain"), bodies(whole));
    }

    @Test
    void findsTheNextRecordOfAFileThatIsNotCompressed() throws IOException {
        var file = folder.resolve("broken.warc");
        Files.write(
                file,
                bytes(
                        record("response", PLAIN),
                        "rubbish\u0000\n".getBytes(StandardCharsets.UTF_8),
                        record("response", PLAIN)));

        assertEquals(List.of("plain", "plain"), bodies(file));
    }

    @Test
    void refusesWhatIsNoWarc() throws IOException {
        var file = Files.writeString(folder.resolve("x.warc"), "Dear all,\n\nno records here.\n");

        assertThrows(IOException.class, () -> bodies(file));
    }

    private static List<String> bodies(Path file) throws IOException {
        var found = new ArrayList<String>();
        var ignored = new ForeignWarc(file).each(100_000, response -> found.add(text(response)));
        return found;
    }

    private static String text(Response response) {
        return new String(response.body().bytes(), StandardCharsets.UTF_8);
    }

    private Path file(byte[]... records) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var record : records) {
            out.write(gzip(record));
        }
        return Files.write(folder.resolve("foreign.warc.gz"), out.toByteArray());
    }

    private static byte[] record(String type, String block) {
        return record(type, block.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] record(String type, byte[] block) {
        var http = type.equals("warcinfo") || type.equals("metadata") ? "application/warc-fields" : "application/http";
        return bytes(
                "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: <https://example.org/>\r\n"
                        + "WARC-Date: 2026-06-12T12:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "Content-Type: " + http + "\r\nContent-Length: " + block.length + "\r\n\r\n",
                block,
                "\r\n\r\n");
    }

    private static byte[] bytes(Object... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) part);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
