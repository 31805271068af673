package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.index.TestDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsOfQueriesTest {
    private static final Entity BUREAU = new Entity("agency:bis", "Bureau of Industry and Security", EntityType.AGENCY);
    private static final TestDocuments RULE = document("rule", "The bureau rescinds the rule, Mr. Ames said.")
            .titled("Rule on its way out")
            .by("Harbour Times")
            .from("harbour-feed")
            .published("2025-05-13")
            .of(DocumentKind.PRESS_RELEASE)
            .naming(BUREAU, "The bureau")
            .citing(new Citation.Cfr(15, "744.23(a)", null))
            .citing(new Citation.Eccn("4E091"))
            .claiming("The bureau rescinds the rule, Mr. Ames said.", Frame.RESCIND, Modality.PLANNED, "Mr. Ames");
    private static final TestDocuments OTHER = document("other", "A rule stands, Harbour Times or not, and 15 boats.");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:way",
                "title:\"on its way\"",
                "title: way",
                "source:\"harbour times\"",
                "source:harbour-feed",
                "source:example.org title:out",
                "type:press-release",
                "type:\"press release\"",
                "entity:agency:bis",
                "entity:bis",
                "entity:\"Bureau of Industry and Security\"",
                "entity:\"the bureau\"",
                "entity:bur*",
                "holder:ames",
                "holder:\"Mr. Ames\"",
                "frame:rescind",
                "frame:(impose OR rescind)",
                "modality:planned",
                "cites:\"15 CFR 744.23(a)\"",
                "cites:\"15 CFR 744\"",
                "cites:4E091",
                "lang:en type:press-release",
                "date:2025-05-13",
                "date:2025-05",
                "date:2025",
                "date:[2025-05-01 TO 2025-05-31]",
                "date:[2025-05 TO *]",
                "published:[* TO 2025-05-13]",
                "rule -date:none"
            })
    void narrowsTheSearch(String query) throws IOException {
        try (var corpus = Corpus.of(folder, RULE, OTHER)) {
            assertEquals(List.of("rule"), corpus.names(query));
            assertEquals(List.of(), corpus.messages(query));
        }
    }

    @Test
    void findsNoUndatedDocumentByTheDayOfItsCrawl() throws IOException {
        try (var corpus = Corpus.of(folder, OTHER)) {
            assertEquals(0, corpus.search("date:[2000 TO 2100]").total());
        }
    }

    @Test
    void findsUndatedDocumentsByName() throws IOException {
        try (var corpus = Corpus.of(folder, RULE, OTHER)) {
            assertEquals(List.of("other"), corpus.names("date:none"));
        }
    }

    @Test
    void findsAMonthOnlyWhereAllOfItLiesInTheRange() throws IOException {
        try (var corpus =
                Corpus.of(folder, document("june", "Some day in June.").published("2026-06"))) {
            assertEquals(0, corpus.search("date:[2026-06-10 TO 2026-06-20]").total());
            assertEquals(1, corpus.search("date:[2026-06-01 TO 2026-06-30]").total());
        }
    }
}
