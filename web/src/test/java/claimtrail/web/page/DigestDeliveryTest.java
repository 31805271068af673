package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.OutgoingMail.State;
import claimtrail.corpus.store.Subscriber;
import claimtrail.web.digest.Postbox;
import claimtrail.web.digest.Seal;
import claimtrail.web.page.ScriptedMailServer.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Mails on their way over bad roads.
class DigestDeliveryTest {

    @TempDir
    private Path folder;

    private DigestBed bed;

    @BeforeEach
    void open() throws IOException {
        bed = new DigestBed(folder);
        bed.oneMailWaits();
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    @Test
    void goesEncryptedWhereTheServerOffersIt() throws Exception {
        try (var server = ScriptedMailServer.withCertificate(folder)) {
            assertEquals(1, deliver(server.postbox().trusting(server.trust())));

            assertTrue(server.heard().contains("locked DATA"), server.heard().toString());
            assertFalse(server.heard().contains("MAIL"), server.heard().toString());
            assertEquals(1, server.mails().size());
        }
    }

    @Test
    void givesNoMailToAServerWhoseCertificateNobodyVouchesFor() throws Exception {
        try (var server = ScriptedMailServer.withCertificate(folder)) {
            assertEquals(0, deliver(server.postbox()));

            assertEquals(List.of(), server.mails());
            assertEquals(State.WAITING, bed.newest().delivery().state());
        }
    }

    @Test
    void givesNoPasswordAwayWithoutEncryption() throws Exception {
        try (var server = ScriptedMailServer.plain()) {
            var plain = server.postbox();
            var secret = new Postbox(plain.host(), plain.port(), false, "desk", "secret", plain.from());

            assertEquals(0, deliver(secret));
            assertFalse(server.heard().contains("AUTH"), server.heard().toString());
            assertEquals(State.WAITING, bed.newest().delivery().state());
        }
    }

    @Test
    void waitsWhereNobodyListens() throws Exception {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }

        assertEquals(0, deliver(new Postbox("127.0.0.1", port, false, null, null, "digest@claims.example")));
        assertEquals(State.WAITING, bed.newest().delivery().state());
        assertTrue(bed.newest().delivery().due().isAfter(bed.now()));
    }

    @Test
    void aSlowServerIsWaitedFor() throws Exception {
        try (var server = ScriptedMailServer.plain()) {
            server.does(new Fault("RCPT", "250 at last", 1500));

            assertEquals(1, deliver(server.postbox()));
            assertEquals(1, server.mails().size());
        }
    }

    @Test
    void aServerThatHangsUpAfterTheMailGetsItAgainUnderTheSameNumber() throws Exception {
        try (var server = ScriptedMailServer.plain()) {
            server.does(new Fault(".", "", 0));
            assertEquals(0, deliver(server.postbox()));
            assertEquals(State.WAITING, bed.newest().delivery().state());

            server.does(null);
            bed.later(Duration.ofHours(1));
            assertEquals(1, deliver(server.postbox()));
            assertTrue(
                    server.mails()
                            .getFirst()
                            .contains("Message-ID: <" + bed.newest().id() + "@claims.example>"),
                    server.mails().getFirst());
            assertEquals(0, deliver(server.postbox()));
        }
    }

    @Test
    void waitsLongerEachTimeTheServerIsBusy() throws Exception {
        try (var server = ScriptedMailServer.plain()) {
            for (var verb : List.of("MAIL", "RCPT", "DATA", ".")) {
                server.does(new Fault(verb, "451 not now", 0));
                assertEquals(0, deliver(server.postbox()), verb);
                var delivery = bed.newest().delivery();
                assertEquals(State.WAITING, delivery.state(), verb);
                assertTrue(String.valueOf(delivery.problem()).contains("451"), delivery.toString());
                assertEquals(
                        Duration.ofMinutes(1L << (delivery.attempts() - 1)),
                        Duration.between(bed.now(), delivery.due()));
                bed.at(delivery.due());
            }
            server.does(null);
            assertEquals(1, deliver(server.postbox()));
        }
    }

    @Test
    void givesUpWhereTheServerRefusesForGoodAndSaysWhy() throws Exception {
        try (var server = ScriptedMailServer.plain()) {
            server.does(new Fault(".", "550 we do not like it", 0));

            assertEquals(0, deliver(server.postbox()));
            assertEquals(State.DROPPED, bed.newest().delivery().state());
            assertTrue(String.valueOf(bed.newest().delivery().problem()).contains("550 we do not like it"));
            assertEquals(
                    Subscriber.Standing.REFUSED,
                    bed.store()
                            .subscribers()
                            .find(DigestBed.READER)
                            .orElseThrow()
                            .standing());
        }
    }

    @Test
    void isSignedForTheSendersDomain() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var keys = generator.generateKeyPair();
        var file = folder.resolve("dkim.pem");
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        try (var server = ScriptedMailServer.plain()) {
            assertEquals(1, deliver(server.postbox().sealed(Seal.read("mail2026:" + file))));

            assertSigned(server.mails().getFirst(), keys);
        }
    }

    /// Checks a signature as RFC 6376, 3.7 says, relaxed on both sides.
    private static void assertSigned(String mail, KeyPair keys) throws Exception {
        var parts = mail.split("\r\n\r\n", 2);
        var headers = Arrays.stream(parts[0].split("\r\n(?![ \t])"))
                .map(header -> header.split(":", 2))
                .toList();
        var field = headers.stream()
                .filter(header -> header[0].equalsIgnoreCase("DKIM-Signature"))
                .findFirst()
                .orElseThrow()[1];
        Map<String, String> tags = Arrays.stream(field.replaceAll("\\s+", "").split(";"))
                .map(tag -> tag.split("=", 2))
                .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
        assertEquals("claims.example", tags.get("d"));
        assertEquals("mail2026", tags.get("s"));
        var body =
                parts[1].replaceAll("[ \t]+", " ").replaceAll(" \r\n", "\r\n").replaceAll("(\r\n)+$", "") + "\r\n";
        assertEquals(
                Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8))),
                tags.get("bh"));
        var signed = new StringBuilder();
        for (var name : String.valueOf(tags.get("h")).split(":", -1)) {
            headers.stream()
                    .filter(header -> header[0].equalsIgnoreCase(name))
                    .findFirst()
                    .ifPresent(header ->
                            signed.append(relaxed(header[0], header[1])).append("\r\n"));
        }
        signed.append(relaxed("DKIM-Signature", field.replaceFirst("(\\bb=)[^;]*", "$1")));
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(keys.getPublic());
        check.update(signed.toString().getBytes(StandardCharsets.UTF_8));
        assertTrue(check.verify(Base64.getMimeDecoder().decode(tags.get("b"))), mail);
        for (var name : List.of("from", "subject", "message-id", "list-unsubscribe")) {
            assertTrue(String.valueOf(tags.get("h")).toLowerCase(Locale.ROOT).contains(name), tags.toString());
        }
    }

    private static String relaxed(String name, String value) {
        return name.toLowerCase(Locale.ROOT) + ":"
                + value.replaceAll("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    private int deliver(Postbox postbox) {
        return bed.desk().postman(postbox).deliver();
    }
}
