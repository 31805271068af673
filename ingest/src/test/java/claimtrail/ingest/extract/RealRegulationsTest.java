package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import claimtrail.corpus.document.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real documents of the Federal Register and parts of the Code, where they are at hand.
class RealRegulationsTest {

    private static final Path FOLDER = Path.of("../build/shared-data/regulations");

    static List<Path> documents() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of(Path.of("none"));
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void losesNoLetterOfIt(Path file) throws IOException {
        assumeTrue(Files.isRegularFile(file), "the regulation texts are not unpacked");
        var source = Files.readString(file, StandardCharsets.UTF_8);

        assertEquals(letters(wanted(source)), letters(read(file).text()));
    }

    static Document read(Path file) throws IOException {
        return Reader.file(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /// All text but what is marked as none of the document's own, and the marks that refer to footnotes.
    private static String wanted(String source) {
        var page = Parser.xmlParser().parseInput(source, "");
        page.select("PRTPAGE, GID, FDSYS, meta, ref[style*=SU]").stream()
                .filter(element -> element.closest("footnote") == null)
                .forEach(Element::remove);
        page.select("FTREF").stream()
                .map(Element::previousElementSibling)
                .filter(mark -> mark != null && mark.tagName().equals("SU"))
                .filter(mark -> mark.closest("FTNT") == null)
                .forEach(Element::remove);
        var text = new StringBuilder();
        page.forEachNode(node -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
        });
        return Mojibake.mend(text.toString()).text();
    }

    private static Map<Integer, Integer> letters(String text) {
        var letters = new TreeMap<Integer, Integer>();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letter -> letters.merge(letter, 1, Integer::sum));
        return letters;
    }
}
