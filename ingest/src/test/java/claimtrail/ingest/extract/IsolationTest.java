package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a hostile document may reach: nothing beside itself.
class IsolationTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private String site;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void noParserAsksAnybodyNorOpensAnotherFile() throws IOException {
        var secret =
                Files.writeString(folder.resolve("secret.txt"), "swordfish").toUri();
        for (var document : documents(secret.toString()).entrySet()) {
            var extraction = Reader.extraction(document.getKey(), document.getValue());

            assertFalse(extraction.toString().contains("swordfish"), document.getKey());
            assertEquals(List.of(), List.copyOf(asked), document.getKey());
        }
    }

    /// Documents that name a server and a file in every way their formats have.
    private Map<String, byte[]> documents(String secret) throws IOException {
        var doctype = "<!DOCTYPE %s [<!ENTITY out SYSTEM \"" + site + "/entity\"><!ENTITY in SYSTEM \"" + secret
                + "\"><!ENTITY %% dtd SYSTEM \"" + site + "/dtd\"> %%dtd;]>\n";
        var all = new LinkedHashMap<String, byte[]>();
        all.put(
                "a.html",
                bytes("<!DOCTYPE html><html><head><base href='" + site + "/'><link rel='stylesheet' href='/css'>"
                        + "<meta http-equiv='refresh' content='0;url=/refresh'><script src='/js'></script></head><body><p>A licence"
                        + " is needed from Monday on, says the office.</p><img src='/image'><iframe src='/frame'></iframe>"
                        + "<object data='/object'></object></body></html>"));
        all.put(
                "a.xml",
                bytes("<?xml version='1.0'?>" + doctype.formatted("r") + "<?xml-stylesheet href='" + site
                        + "/xsl' type='text/xsl'?><r xmlns:xi='http://www.w3.org/2001/XInclude'>A licence &out;&in;<xi:include href='"
                        + secret + "' parse='text'/></r>"));
        all.put(
                "a.svg",
                bytes("<?xml version='1.0'?>" + doctype.formatted("svg")
                        + "<svg xmlns='http://www.w3.org/2000/svg'><image href='" + site
                        + "/svg'/><text>A licence &in;</text></svg>"));
        all.put(
                "a.xhtml",
                bytes(
                        "<?xml version='1.0'?>" + doctype.formatted("html")
                                + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>A licence is needed &out; &in;</p></body></html>"));
        all.put(
                "a.rtf",
                bytes("{\\rtf1 A licence. {\\field{\\*\\fldinst INCLUDETEXT \"" + secret + "\"}{\\fldrslt x}}"
                        + "{\\field{\\*\\fldinst INCLUDEPICTURE \"" + site + "/rtf\"}{\\fldrslt y}}{\\*\\template "
                        + site + "/dot}}"));
        all.put(
                "a.docx",
                zip(Map.of(
                        "[Content_Types].xml",
                        "<?xml version='1.0'?>" + doctype.formatted("Types") + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""",
                        "_rels/.rels",
                        """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""",
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='t' TargetMode='External'"
                                + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate' Target='"
                                + site
                                + "/template'/></Relationships>",
                        "word/document.xml",
                        "<?xml version='1.0'?>" + doctype.formatted("w:document")
                                + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>A"
                                + " licence &out;&in;</w:t></w:r></w:p></w:body></w:document>")));
        all.put(
                "a.odt",
                zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<?xml version='1.0'?>" + doctype.formatted("office:document-content")
                                + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>A licence"
                                + " &out;&in;</text:p></office:text></office:body></office:document-content>")));
        all.put(
                "a.epub",
                zip(
                        Map.of(
                                "mimetype",
                                "application/epub+zip",
                                "META-INF/container.xml",
                                "<?xml version='1.0'?>" + doctype.formatted("container")
                                        + "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='b.opf'"
                                        + " media-type='application/oebps-package+xml'/></rootfiles></container>",
                                "b.opf",
                                "<?xml version='1.0'?>" + doctype.formatted("package")
                                        + "<package xmlns='http://www.idpf.org/2007/opf'><metadata/><manifest><item id='o' href='o.xhtml'"
                                        + " media-type='application/xhtml+xml'/></manifest><spine><itemref idref='o'/></spine></package>",
                                "o.xhtml",
                                "<?xml version='1.0'?>" + doctype.formatted("html")
                                        + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>A licence &out;&in;</p></body></html>")));
        all.put(
                "a.pdf",
                bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(" + site
                        + "/pdf)>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R"
                        + "/AA<</O<</S/SubmitForm/F(" + site + "/form)>>>>>>endobj\n4 0 obj<</FS/URL/F(" + site
                        + "/stream)/Length 0>>stream\n\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        all.put(
                "a.eml",
                bytes("From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: message/external-body;"
                        + " access-type=URL; URL=\"" + site
                        + "/body\"\n\nContent-Type: text/plain\n\nA licence is needed.\n"));
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(bytes(entry.getValue()));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aReaderWhoseParentIsKilledEndsAndLeavesNothing() throws IOException, InterruptedException {
        var temporary = Files.createDirectory(folder.resolve("temporary"));
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WaitingReader.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals('.', parent.getInputStream().read());
        var children = parent.children().toList();

        parent.destroyForcibly().waitFor();

        assertEquals(1, children.size());
        children.getFirst().onExit().orTimeout(20, TimeUnit.SECONDS).join();
        try (var left = Files.list(temporary)) {
            assertTrue(left.noneMatch(file -> file.getFileName().toString().startsWith("claimtrail")));
        }
    }

    /// A program that has read one document and then waits.
    static final class WaitingReader {

        private WaitingReader() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (var office = new TikaProcess(java.time.Duration.ofSeconds(30))) {
                office.read(bytes("{\\rtf1 A licence.}"), "application/rtf", "a.rtf");
                System.out.print('.');
                System.out.flush();
                Thread.sleep(60_000);
            }
        }
    }
}
