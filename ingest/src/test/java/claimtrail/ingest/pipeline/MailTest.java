package claimtrail.ingest.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailTest {

    private static final String HEAD = """
            From: =?utf-8?q?Ana_Sol=C3=ADs?= <ana@brief.example>
            To: you@example.org
            Subject: =?utf-8?b?TGljZW5jZXMgZm9yIG1vZGVscyDigJQgYW5kIGNoaXBz?=
            Date: Fri, 12 Jun 2026 08:15:30 -0400 (EDT)
            Message-ID: <issue/12@brief.example>
            List-Id: "The Export Brief" <brief.lists.example>
            MIME-Version: 1.0
            """;
    private static final String PAGE = """
            <html><head><title>[brief] #12</title></head><body>
            <p><a href="https://brief.example/view?m=12">View this email in your browser</a></p>
            <h2>Licences for models</h2>
            <p>The office of ports will ask for a licence for models of more than ten billion weights, it said on Friday.
            The rule was long expected, and nobody in the ports was surprised by the café’s closing.</p>
            <p><a href="https://gazette.example/2026/06/licence-rule?utm_source=brief">Ports office asks for licences</a></p>
            <p><a href="https://click.brief.example/c/12/ab3">What exporters must do before July</a></p>
            <p><a href="https://gazette.example/2026/06/licence-rule">Read more</a></p>
            <p><a href="https://www.linkedin.com/company/brief">Follow us on LinkedIn</a>
            <a href="https://brief.example/u/9">Unsubscribe from this list</a>
            <a href="https://brief.example/">The home of the Export Brief</a>
            <a href="https://brief.example/logo.png">A picture of our logo</a></p>
            </body></html>
            """;

    @TempDir
    private Path folder;

    private Parts read(String name, byte[] mail) throws IOException {
        return Parts.of(Files.write(folder.toRealPath().resolve(name), mail), folder.toRealPath());
    }

    private Parts read(String name, String mail) throws IOException {
        return read(name, mail.getBytes(StandardCharsets.UTF_8));
    }

    private static String html() {
        return HEAD + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + PAGE;
    }

    @Test
    void isArchivedAsItCameUnderItsOwnAddress() throws IOException {
        var response = read("letter.eml", html()).responses.getFirst();

        assertEquals("mid:issue%2F12@brief.example", response.address().toString());
        assertEquals("message/rfc822", response.mediaType());
        assertEquals(html(), new String(response.body().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void saysInItsHeadersWhoSentWhatWhen() throws IOException {
        var response = read("letter.eml", html()).responses.getFirst();

        assertEquals("Ana Solís", response.header("From").orElseThrow());
        assertEquals(
                "Licences for models — and chips", response.header("Subject").orElseThrow());
        assertEquals("The Export Brief", response.header("List-Id").orElseThrow());
        assertEquals("2026-06-12T08:15:30-04:00", response.header("Date").orElseThrow());
    }

    @Test
    void isReadWithTitleAuthorPublisherAndDate() throws IOException {
        var document = read("letter.eml", html()).document(0);

        assertEquals("Licences for models — and chips", document.metadata().titleText());
        assertEquals("The Export Brief", document.metadata().publisher());
        assertTrue(String.valueOf(document.metadata().published()).contains("2026-06-12T08:15:30-04:00"));
        assertEquals(List.of("Ana Solís"), document.metadata().byline().authors());
        assertTrue(document.text().contains("nobody in the ports was surprised by the café’s closing"));
    }

    @Test
    void leadsToItsArticlesOnly() throws IOException {
        assertEquals(
                List.of("https://gazette.example/2026/06/licence-rule", "https://click.brief.example/c/12/ab3"),
                read("letter.eml", html()).links.stream()
                        .map(link -> link.address().toString())
                        .toList());
    }

    @Test
    void namesAnArticleAsTheLetterDoes() throws IOException {
        var link = read("letter.eml", html()).links.getFirst();

        assertEquals("Ports office asks for licences", link.title());
        assertEquals("files", link.source());
    }

    @Test
    void leadsToTheArticlesOfAPlainLetter() throws IOException {
        var plain = HEAD + """
                Content-Type: text/plain; charset=utf-8

                Ports office asks for licences
                https://gazette.example/2026/06/licence-rule

                To unsubscribe from this list: https://brief.example/u/9
                """;

        var links = read("letter.eml", plain).links;

        assertEquals(1, links.size());
        assertEquals("Ports office asks for licences", links.getFirst().title());
    }

    @Test
    void prefersThePageToThePlainText() throws IOException {
        var mail = HEAD + """
                Content-Type: multipart/alternative; boundary="x"

                --x
                Content-Type: text/plain; charset=utf-8

                The plain part.
                --x
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                --x--
                """.formatted(Base64.getMimeEncoder().encodeToString(PAGE.getBytes(StandardCharsets.UTF_8)));

        assertTrue(read("letter.eml", mail).document(0).text().contains("ten billion weights"));
    }

    @Test
    void readsTheTextAroundAnAttachment() throws IOException {
        var mail = HEAD + """
                Content-Type: multipart/mixed; boundary="x"

                --x
                Content-Disposition: attachment; filename="page.html"
                Content-Type: text/html

                <p>The attached page says something else entirely.</p>
                --x
                Content-Type: text/plain; charset=utf-8

                The letter itself is about licences for models, and nothing else.
                --x--
                """;

        assertEquals(
                "The letter itself is about licences for models, and nothing else.",
                read("letter.eml", mail).document(0).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "iso-8859-15", "utf-8"})
    void decodesItsCharacterSet(String charset) throws IOException {
        var mail = HEAD + "Content-Type: text/plain; charset=" + charset + "\n\n"
                + "The café of the ports office is closed, said Ana Solís, who heads it in Königshafen.\n";

        assertTrue(read("letter.eml", mail.getBytes(Charset.forName(charset)))
                .document(0)
                .text()
                .contains("Ana Solís"));
    }

    @Test
    void anUnknownCharacterSetIsNoObstacle() throws IOException {
        var mail =
                HEAD + "Content-Type: text/plain; charset=x-no-such-set\n\nThe rule is delayed until June, she said.\n";

        assertTrue(read("letter.eml", mail).document(0).text().contains("delayed until June"));
    }

    @Test
    void anUnknownTransferEncodingIsNoObstacle() throws IOException {
        var mail = HEAD
                + "Content-Type: text/plain\nContent-Transfer-Encoding: x-packed\n\nThe rule is delayed until June.\n";

        assertTrue(read("letter.eml", mail).document(0).text().contains("delayed until June"));
    }

    @Test
    void aLetterWithoutAnIdGetsOneFromItsContent() throws IOException {
        var address = read("letter.eml", html().replaceFirst("Message-ID: .*\n", ""))
                .addresses()
                .getFirst();

        assertTrue(address.matches("mid:[0-9a-f]{40}@no-message-id\\.invalid"), address);
    }

    @Test
    void aFileWithoutAnEndingIsKnownForALetterByItsHead() throws IOException {
        assertEquals(
                List.of("mid:issue%2F12@brief.example"),
                read("1718200000.M1P2", html()).addresses());
    }

    @Test
    void boundariesThatAreMissingLeaveTheText() throws IOException {
        var mail =
                HEAD + "Content-Type: multipart/alternative\n\n--x\nContent-Type: text/plain\n\nThe rule is delayed.\n";

        assertTrue(read("letter.eml", mail).document(0).text().contains("The rule is delayed."));
    }

    @Test
    void tenThousandPartsAreBounded() throws IOException {
        var mail = new StringBuilder(HEAD).append("Content-Type: multipart/mixed; boundary=\"x\"\n\n");
        for (int number = 0; number < 10_000; number++) {
            mail.append("--x\nContent-Type: image/png\n\n.\n");
        }
        mail.append("--x\nContent-Type: text/plain\n\nToo late to be found.\n--x--\n");

        assertEquals(
                List.of("empty: the mail has no text"),
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read("letter.eml", mail.toString()).problems));
    }

    @Test
    void partsInPartsAreBounded() throws IOException {
        var mail = new StringBuilder(HEAD);
        for (int depth = 0; depth < 2_000; depth++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(depth)
                    .append("\"\n\n--b");
            mail.append(depth).append('\n');
        }
        mail.append("Content-Type: text/plain\n\nDeep down.\n");

        assertEquals(
                List.of("empty: the mail has no text"),
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read("letter.eml", mail.toString()).problems));
    }

    @Test
    void aHugeHeadIsRefused() throws IOException {
        var mail = "X-Filler: " + "x".repeat(3 << 20) + "\n" + html();

        assertEquals(List.of("too-large: the head of the mail is larger than 1 MB"), read("letter.eml", mail).problems);
    }

    @Test
    void aHeadAloneHasNoText() throws IOException {
        assertEquals(List.of("empty: the mail has no text"), read("letter.eml", HEAD + "\n").problems);
    }

    @Test
    void aMailboxIsCutWhereMailsBegin() throws IOException {
        var box = "From ana@brief.example Fri Jun 12 08:15:30 2026\n" + html()
                + "\nFrom here on nothing is certain, she said.\n>From June on it is.\n\n"
                + "From ana@brief.example Sat Jun 13 08:15:30 2026\n" + html().replace("issue/12", "issue/13");

        var parts = read("Inbox.mbox", box);

        assertEquals(List.of("mid:issue%2F12@brief.example", "mid:issue%2F13@brief.example"), parts.addresses());
        var first = new String(parts.responses.getFirst().body().bytes(), StandardCharsets.UTF_8);
        assertTrue(first.contains("\nFrom here on nothing"));
        assertTrue(first.contains("\nFrom June on"));
        assertFalse(first.contains("Sat Jun 13"));
    }

    @Test
    void aMailThatIsTooLargeDoesNotHideTheNextOne() throws IOException {
        var box = "From ana@brief.example Fri Jun 12 08:15:30 2026\n" + HEAD + "\n"
                + "x".repeat(100).concat("\n").repeat(400_000) + "\nFrom ana@brief.example Sat Jun 13 08:15:30 2026\n"
                + html();

        var parts = read("Inbox.mbox", box);

        assertEquals(List.of("too-large: the mail is larger than 32 MB"), parts.problems);
        assertEquals(List.of("mid:issue%2F12@brief.example"), parts.addresses());
    }

    @Test
    void aFileThatIsNoMailboxIsNamedSo() throws IOException {
        assertEquals(
                List.of("corrupt: this is no mailbox: no line in it begins a mail"),
                read("Inbox.mbox", "Dear all,\n").problems);
    }
}
