package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.Amendment;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.RuleDate;
import claimtrail.corpus.document.SectionKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegulationFormatsTest {

    private static final String E_CFR = """
            <?xml version="1.0"?>
            <DIV5 N="999" NODE="15:2.1.3.4.99" TYPE="PART"><HEAD>PART 999—MODELS</HEAD>
            <AUTH><HED>Authority:</HED><PSPACE>50 U.S.C. 4801.</PSPACE></AUTH>
            <DIV8 N="§ 999.4" NODE="15:2.1.3.4.99.0.1.4" TYPE="SECTION"><HEAD>§ 999.4 Large models.</HEAD>
            <P>(a) <I>Scope.</I> This section covers models of 10<E T="51">26</E> operations.</P>
            <P>(1) Weights; and</P><P>(2) Copies of weights.</P>
            <CITA TYPE="N">[90 FR 100, Jan. 2, 2025]</CITA></DIV8>
            <DIV9 N="Supplement No. 1 to Part 999" NODE="15:2.1.3.4.99.0.2" TYPE="APPENDIX"><HEAD>Supplement No. 1 to Part 999—Places</HEAD>
            <TABLE><TR><TH>Place</TH><TH>Group</TH></TR><TR><TD>Ruritania</TD><TD>A:9</TD></TR></TABLE></DIV9></DIV5>
            """;

    private static final String USLM = """
            <?xml version="1.0"?>
            <uscDoc xmlns="http://schemas.gpo.gov/xml/uslm"><main><section identifier="/us/usc/t50/s9817">
            <num value="9817">§ 9817.</num><heading> Emerging tools</heading>
            <subsection identifier="/us/usc/t50/s9817/a"><num>(a)</num><heading> Finding</heading>
            <paragraph identifier="/us/usc/t50/s9817/a/1"><num>(1)</num><content> The office looks for tools.<footnote><num>1</num> So in print.</footnote></content></paragraph>
            </subsection></section></main></uscDoc>
            """;

    private static final String CLML = """
            <?xml version="1.0"?>
            <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" DocumentURI="http://www.legislation.gov.uk/uksi/2030/77">
            <Secondary><Body><P1 id="article-1"><Pnumber>1</Pnumber><P1para><Text>This Order comes into force on 3rd May 2030.</Text></P1para></P1><P1group><Title>Tools</Title><P1 id="article-5"><Pnumber>5</Pnumber><P1para>
            <P2 id="article-5-1"><Pnumber>1</Pnumber><P2para><Text>No person may send a tool—</Text>
            <P3 id="article-5-1-a"><Pnumber>a</Pnumber><P3para><Text>to Ruritania;</Text></P3para></P3></P2para></P2>
            </P1para></P1></P1group></Body></Secondary></Legislation>
            """;

    private static final String EUR_LEX = """
            <html lang="EN"><body><p class="oj-hd-date">2.3.2030</p>
            <p class="oj-doc-ti">REGULATION (EU) 2030/55 OF THE EUROPEAN PARLIAMENT</p><p class="oj-doc-ti">on tools</p>
            <p class="oj-ti-art">Article 5</p><p class="oj-sti-art">Licences</p>
            <p class="oj-normal">1.   A licence is needed for:</p>
            <table><tr><td><p class="oj-normal">(a)</p></td><td><p class="oj-normal">large tools;</p></td></tr>
            <tr><td><p class="oj-normal">(b)</p></td><td><p class="oj-normal">small tools.</p></td></tr></table>
            <p class="oj-ti-art">Article 9</p><p class="oj-normal">This Regulation shall enter into force on 4 April 2030. It shall apply from 1 July 2031.</p>
            </body></html>
            """;

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ecfr|(2) Copies of weights.|15 CFR 999.4(a)(2)",
                "ecfr|(a) Scope. This section covers models of 10^26 operations.|15 CFR 999.4(a)",
                "ecfr|'Ruritania | A:9'|15 CFR 999 Supp. 1",
                "uslm|(1) The office looks for tools.|50 USC 9817(a)(1)",
                "clml|(a) to Ruritania;|UK SI 2030/77 art. 5(1)(a)",
                "clml|5 (1) No person may send a tool—|UK SI 2030/77 art. 5(1)",
                "eurlex|(b) small tools.|Regulation (EU) 2030/55 Art. 5(1)(b)"
            })
    void citesEveryParagraph(String format, String text, String label) {
        var document = document(format);
        var section = document.body().sections().stream()
                .filter(one -> one.span().of(document.text()).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(document.text()));

        assertEquals(label, section.label());
    }

    private static Document document(String format) {
        return switch (format) {
            case "ecfr" -> Reader.file("a.xml", E_CFR);
            case "uslm" -> Reader.file("a.xml", USLM);
            case "clml" -> Reader.file("a.xml", CLML);
            default -> Reader.page("https://example.org/act", EUR_LEX);
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "clml|UK SI 2030/77|EFFECTIVE 2030-05-03",
                "eurlex|Regulation (EU) 2030/55|EFFECTIVE 2030-04-04, APPLICABILITY 2031-07-01"
            })
    void saysWhatAnActIsCitedAsAndSinceWhenItIsLaw(String format, String name, String dates) {
        var regulation = document(format).regulations().getFirst();

        assertEquals(name, regulation.identifiers().getFirst().citation().text());
        assertEquals(
                dates,
                regulation.dates().stream()
                        .map(date -> date.kind() + " " + date.date())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void keepsFootnotesApart() {
        var document = document("uslm");

        assertTrue(document.body().sections().stream()
                .anyMatch(section -> section.kind() == SectionKind.FOOTNOTE
                        && section.span().of(document.text()).equals("1 So in print.")));
    }

    @Test
    void tellsEffectiveComplianceAndCommentDatesApart() {
        var dates = RuleDates.in("This rule is effective July 1, 2030. Compliance is required by January 2, 2031."
                + " Comments must be received on or before August 3, 2030. It was published on May 1, 2030.");

        assertEquals(
                List.of(RuleDate.Kind.EFFECTIVE, RuleDate.Kind.COMPLIANCE, RuleDate.Kind.COMMENTS),
                dates.stream().map(RuleDate::kind).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Section 999.4 is amended by revising paragraphs (a)(1) and (2) and adding paragraph (d) to read as follows:|REVISED 15 CFR 999.4(a)(1); REVISED 15 CFR 999.4(a)(2); ADDED 15 CFR 999.4(d)",
                "In § 999.4, paragraph (b) is removed and reserved.|REMOVED 15 CFR 999.4(b); RESERVED 15 CFR 999.4(b)",
                "Amend § 999.4 by redesignating paragraph (c) as paragraph (e).|REDESIGNATED 15 CFR 999.4(c) > 15 CFR 999.4(e)",
                "Section 999.9 is added to read as follows:|ADDED 15 CFR 999.9",
                "Supplement No. 4 to part 999 is amended by adding entries for two places.|ADDED 15 CFR 999 Supp. 4",
                "The authority citation for part 999 continues to read as follows:|"
            })
    void readsInstructions(String instruction, String wanted) {
        var read = new Instructions(15).read(instruction, new claimtrail.corpus.document.Span(0, instruction.length()));

        assertEquals(
                wanted == null ? "" : wanted,
                String.join("; ", read.stream().map(this::said).toList()));
    }

    private String said(Amendment amendment) {
        return amendment.change() + " " + amendment.target()
                + (amendment.becomes() == null ? "" : " > " + amendment.becomes());
    }
}
