package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String RIGHT = "“A rule”, the office’s director said — and “nobody” in Königshafen read it…";

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "windows-1253", "windows-1251", "x-MacRoman"})
    void mendsUtf8ThatWasReadAsSomethingElse(String page) {
        assertEquals(RIGHT, Mojibake.mend(misread(RIGHT, page)).text());
    }

    @Test
    void saysWhatItMended() {
        assertEquals(
                List.of("utf-8 read as windows-1253"),
                Mojibake.mend(misread(RIGHT, "windows-1253")).repaired());
    }

    @Test
    void mendsOnlyTheLineThatIsBroken() {
        var text = RIGHT + "\n" + misread("It’s a “test”.", "windows-1252");

        assertEquals(RIGHT + "\nIt’s a “test”.", Mojibake.mend(text).text());
    }

    @Test
    void leavesATextAloneThatTalksAboutBrokenText() {
        var text = "Readers see “â€œ” where “Ã©” should be.";

        assertEquals(new Decoded(text, List.of()), Mojibake.mend(text));
    }

    @Test
    void leavesAnApostropheBeforeAFrenchVowelAlone() {
        var text = "L’évaluation et l’été";

        assertEquals(new Decoded(text, List.of()), Mojibake.mend(text));
    }

    @Test
    void leavesGreekAlone() {
        var text = "Νέοι κανόνες για τις εξαγωγές ισχύουν από τις 5 Μαΐου.";

        assertEquals(new Decoded(text, List.of()), Mojibake.mend(text));
    }

    @Test
    void believesTheByteOrderMarkFirst() {
        var bytes = ("\uFEFF" + RIGHT).getBytes(StandardCharsets.UTF_8);

        assertEquals(
                RIGHT,
                Charsets.decode(bytes, "text/html; charset=shift_jis", true).text());
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-9, windows-1254, Doğu’nun kuralı",
        "tis-620, windows-874, “กฎ”",
        "ks_c_5601-1987, x-windows-949, 똠방각하 규칙",
        "x-x-big5, Big5-HKSCS, 規則",
        "macintosh, x-MacRoman, “A rule”",
        "gb2312, GB18030, 规则 €"
    })
    void takesALabelForTheCharsetThatBrowsersTakeItFor(String label, String charset, String text) {
        var page = "<meta charset=" + label + "><p>" + text + "</p>";

        assertEquals(
                page,
                Charsets.decode(page.getBytes(Charset.forName(charset)), "", true)
                        .text());
    }

    @Test
    void believesTheServerBeforeTheDocument() {
        var page = "<meta charset=windows-1251><p>\u4E00\u6761 \u89C4\u5219</p>";

        assertEquals(
                page,
                Charsets.decode(page.getBytes(Charset.forName("GB18030")), "text/html; charset=gbk", true)
                        .text());
    }

    @Test
    void readsUtf16ThatTheServerNames() {
        var text = "\u4E00\u6761\u89C4\u5219\u9650\u5236\u51FA\u53E3".repeat(20);

        assertEquals(
                text,
                Charsets.decode(text.getBytes(StandardCharsets.UTF_16LE), "text/plain; charset=utf-16", false)
                        .text());
    }

    @Test
    void takesUtf16ForUtf8WhereTheDocumentItselfSaysIt() {
        var page = "<meta charset=utf-16><p>" + RIGHT + "</p>";

        assertEquals(
                page,
                Charsets.decode(page.getBytes(StandardCharsets.UTF_8), "", true).text());
    }

    @Test
    void knowsNoCharsetThatBrowsersDoNotKnow() {
        var page = "<meta charset=cp037><p>A rule</p>";

        assertEquals(
                page,
                Charsets.decode(page.getBytes(StandardCharsets.US_ASCII), "", true)
                        .text());
    }

    @Test
    void doesNotBelieveACharsetThatTheBytesContradict() {
        var bytes = RIGHT.getBytes(StandardCharsets.UTF_8);

        assertEquals(
                RIGHT,
                Charsets.decode(bytes, "text/html; charset=iso-8859-1", true).text());
    }

    @Test
    void takesLatin1ForWindows1252() {
        var bytes = RIGHT.getBytes(Charset.forName("windows-1252"));

        assertEquals(
                RIGHT,
                Charsets.decode(bytes, "text/html; charset=iso-8859-1", true).text());
    }

    private static String misread(String text, String page) {
        var out = new StringBuilder();
        for (var value : text.getBytes(StandardCharsets.UTF_8)) {
            var shown = new String(new byte[] {value}, Charset.forName(page));
            out.append(shown.equals("\uFFFD") ? String.valueOf((char) (value & 0xFF)) : shown);
        }
        return out.toString();
    }
}
