package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.DocumentKind;
import org.junit.jupiter.api.Test;

class RegisterXmlTest {

    private static final String RULE = """
            <?xml version="1.0"?>
            <RULE><PREAMB>
              <AGENCY TYPE="S">OFFICE OF PORTS</AGENCY><CFR>15 CFR Part 999</CFR><RIN>RIN 0999-AA01</RIN>
              <SUBJECT>Licences for Models</SUBJECT>
              <EFFDATE><HD SOURCE="HED">DATES:</HD><P>This rule is effective July 1, 2026.</P></EFFDATE>
            </PREAMB>
            <REGTEXT TITLE="15" PART="999"><AMDPAR>1. Add § 999.4 to read as follows:</AMDPAR>
              <SECTION><SECTNO>§ 999.4</SECTNO><SUBJECT>Models.</SUBJECT>
                <P>(a) <E T="03">Scope.</E> This section covers models.<PRTPAGE P="12"/></P>
                <P>(1) Large ones; and</P><P>(2) Very large ones:</P><P>(i) Here; and</P><P>(ii) There.</P>
                <P>(b) Nothing else is covered.</P></SECTION></REGTEXT>
            <SIG><DATED>Dated: June 10, 2026.</DATED></SIG>
            <FRDOC>[FR Doc. 2026-00001 Filed 6-12-26; 8:45 am]</FRDOC></RULE>
            """;

    @Test
    void isAnOfficialText() {
        assertEquals(
                DocumentKind.OFFICIAL, Reader.file("a.xml", RULE).metadata().kind());
    }

    @Test
    void hasTheSubjectForItsTitle() {
        assertEquals(
                "Licences for Models", Reader.file("a.xml", RULE).metadata().titleText());
    }

    @Test
    void hasTheAgencyForItsPublisher() {
        assertEquals("Office of Ports", Reader.file("a.xml", RULE).metadata().publisher());
    }

    @Test
    void labelsParagraphsByTheirPlace() {
        var document = Reader.file("a.xml", RULE);
        var there = document.body().sections().stream()
                .filter(section -> section.span().of(document.text()).endsWith("There."))
                .findFirst()
                .orElseThrow();

        assertEquals("15 CFR 999.4(a)(2)(ii)", there.label());
    }

    @Test
    void goesBackToALetterAfterNumerals() {
        var document = Reader.file("a.xml", RULE);

        assertTrue(document.body().sections().stream().anyMatch(section -> "15 CFR 999.4(b)".equals(section.label())));
    }

    @Test
    void keepsTheNumbersInTheText() {
        var text = Reader.file("a.xml", RULE).text();

        assertTrue(text.contains("RIN 0999-AA01") && text.contains("effective July 1, 2026"), text);
    }

    @Test
    void opensNoExternalEntity() {
        var evil = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><p>Before &x; and after it.</p></a>";

        assertFalse(Reader.file("a.xml", evil).text().contains("root:"));
    }
}
