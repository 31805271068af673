package claimtrail.ingest.annotate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LanguageTest {

    private static final String GERMAN = "Die Ausfuhr der Chips wurde nicht verboten. ".repeat(20);

    @Test
    void believesWhatTheDocumentSaysOfItself() {
        assertTrue(Language.isEnglish("en-GB", GERMAN));
    }

    @Test
    void hearsAnotherLanguageByItsWords() {
        assertFalse(Language.isEnglish(null, GERMAN));
    }

    @Test
    void takesEnglishWordsForEnglish() {
        assertTrue(Language.isEnglish("und", "The export of the chips is not banned by the rule. ".repeat(20)));
    }
}
