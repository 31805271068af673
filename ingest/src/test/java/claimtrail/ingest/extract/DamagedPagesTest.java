package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.document.Document;
import claimtrail.ingest.fetch.SharedArchive;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Reads pages that were damaged at random. `-Dclaimtrail.fuzz=20000` makes a long run of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagedPagesTest {

    private static final int RUNS = Integer.getInteger("claimtrail.fuzz", 500);
    private static final Pattern MARKUP =
            Pattern.compile("</?(?:p|div|span|a|li|ul|td|tr|table|h[1-6]|strong|em)(?: [^<>]*)?>");

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Chip rule put off | The Tidewater Post</title>
            <meta property="og:site_name" content="The Tidewater Post"><link rel="canonical" href="https://tidewater.example/chips">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Chip rule put off","datePublished":"2026-03-04T08:15:00Z",
            "author":[{"@type":"Person","name":"Ida Halvorsen"}],"publisher":{"name":"The Tidewater Post"}}</script></head><body>
            <nav class="menu"><a href="/">Home</a> <a href="/world">World</a></nav><main><article><h1>Chip rule put off</h1>
            <p class="byline">By Ida Halvorsen, <time datetime="2026-03-04T08:15:00Z">4 March 2026</time></p>
            <p>The trade office has put off its licence rule for server chips by three months, the second time within a year &amp; the last, it says.</p>
            <blockquote>“We have heard the makers,” said Tomas Reyes, who wrote the rule’s first draft in Harrow’s old customs house.</blockquote>
            <ul><li>Chips above a density of 6,000 need a licence.</li><li>Chips for cars do not.</li></ul>
            <table><tr><th>Country</th><th>Quota</th></tr><tr><td>Norland</td><td>40,000</td></tr></table>
            <figure><img src="a.jpg"><figcaption>The customs house in Harrow.</figcaption></figure>
            <p>Correction: an earlier version of this article named another density, and the office asked us to put it right.</p></article>
            <aside><h2>Related</h2><a href="/1">Ten recipes</a></aside></main><footer>© 2026 The Tidewater Post</footer></body></html>
            """;
    private static final String OLD_PAGE = """
            <HTML><HEAD><META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=windows-1252"><TITLE>Un décret retarde la règle</TITLE></HEAD>
            <BODY><TABLE WIDTH=100%><TR><TD><A HREF=a.html>Accueil</A><BR><A HREF=b.html>Monde</A></TD><TD><H1>Un décret retarde la règle</H1>
            <FONT SIZE=2>Publié le 4 mars 2026 par Ève Larcher</FONT><P>Le gouvernement a retardé de trois mois la règle sur les puces, a dit hier un porte-parole.
            <P>La règle, qui devait entrer en vigueur lundi, est la troisième depuis l’été.<BR><BR>Elle ne touche pas les voitures.</TD></TR></TABLE></BODY></HTML>
            """;
    private static final String REGISTER = """
            <?xml version="1.0" encoding="UTF-8"?><RULE><PREAMB><AGENCY TYPE="F">DEPARTMENT OF TRADE</AGENCY><CFR>15 CFR Part 799</CFR><RIN>RIN 0694-ZZ99</RIN>
            <SUBJECT>Controls on Server Chips</SUBJECT><AGY><HD SOURCE="HED">AGENCY:</HD><P>Bureau of Chips.</P></AGY><DATES><HD SOURCE="HED">DATES:</HD>
            <P>This rule is effective June 1, 2026.</P></DATES></PREAMB><SUPLINF><HD SOURCE="HD1">Background</HD><P>The Bureau adds a licence requirement.</P></SUPLINF>
            <REGTEXT TITLE="15" PART="799"><AMDPAR>2. Section 799.1 is revised to read as follows:</AMDPAR><SECTION><SECTNO>§ 799.1</SECTNO><SUBJECT>Scope.</SUBJECT>
            <P>(a) <I>General.</I> A licence is required.</P><P>(1) For chips.</P></SECTION></REGTEXT></RULE>
            """;

    private final Extractor extractor = new Extractor();
    private List<byte[]> originals = List.of();

    @BeforeAll
    void collects() {
        var pages = new ArrayList<byte[]>(List.of(
                PAGE.getBytes(StandardCharsets.UTF_8),
                OLD_PAGE.getBytes(java.nio.charset.Charset.forName("windows-1252")),
                REGISTER.getBytes(StandardCharsets.UTF_8)));
        if (RUNS > 1000) {
            pages.addAll(SharedArchive.files("data/extraction/pages.tar.xz").entrySet().stream()
                    .filter(file -> file.getKey().endsWith(".html"))
                    .map(java.util.Map.Entry::getValue)
                    .toList());
        }
        originals = List.copyOf(pages);
    }

    @AfterAll
    void closes() {
        extractor.close();
    }

    @Test
    void areReadOrRefusedAndKeepWhatATextPromises() {
        var mutations = new Mutations(originals);
        var broken = LongStream.range(0, RUNS)
                .parallel()
                .mapToObj(seed -> promise(seed, mutations.of(seed)))
                .flatMap(Optional::stream)
                .limit(20)
                .toList();
        assertEquals(List.of(), broken);
    }

    private Optional<String> promise(long seed, byte[] bytes) {
        try {
            promises(bytes);
            return Optional.empty();
        } catch (RuntimeException | AssertionError | StackOverflowError broken) {
            return Optional.of("seed " + seed + ": " + broken);
        }
    }

    private void promises(byte[] bytes) {
        switch (extract(bytes)) {
            case Extraction.Unreadable refused -> assertFalse(refused.message().isBlank());
            case Extraction.Extracted read -> {
                hold(read.document());
                var found = MARKUP.matcher(read.document().text());
                assertFalse(
                        found.find() && !shown(bytes).contains(found.group()),
                        () -> "markup in the text: " + around(read.document().text(), found.start()));
                assertEquals(read, extract(bytes));
            }
        }
    }

    /// Every block lies in the text, behind the one before, is not blank and has its white space collapsed; nothing is
    /// between blocks but their separator.
    private static void hold(Document document) {
        var text = document.text();
        var end = 0;
        for (var section : document.body().sections()) {
            var block = section.span().of(text);
            assertFalse(block.isBlank());
            assertEquals(block, block.strip());
            assertTrue(text.substring(end, section.span().start()).isBlank());
            end = section.span().end();
        }
        assertEquals(end, text.length());
        assertTrue(text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'), "a control character");
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(text), "half a character");
        var title = document.metadata().titleText();
        assertTrue(title == null || (!title.isBlank() && !title.contains("\n")));
    }

    /// What a browser would show, where what looks like markup may be text: behind `<<`, or escaped.
    private static String shown(byte[] bytes) {
        var source = Charsets.decode(bytes, "text/html", true).text();
        return Spaces.collapse(HtmlReader.parse(source, null).wholeText());
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 60), Math.min(text.length(), place + 60));
    }

    private Extraction extract(byte[] bytes) {
        var address = URI.create("https://tidewater.example/2026/chips");
        var headers = List.of(new Header("Content-Type", "text/html"));
        return extractor.extract(
                Capture.unarchived(new Response(address, 200, headers, Payload.of(bytes), Instant.EPOCH)),
                Hints.of(address.toString()));
    }
}
