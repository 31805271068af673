package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherLanguagesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Die neuen Verbote gelten ab Montag|Verbot",
                "fr|Les exportations seront interdites|exportation",
                "es|Las licencias fueron negadas|licencia",
                "zh|\u65B0\u7684\u51FA\u53E3\u7BA1\u5236\u89C4\u5219|\u51FA\u53E3\u7BA1\u5236"
            })
    void findsAWordInAnotherFormByTheRulesOfItsLanguage(String language, String text, String asked) throws IOException {
        try (var corpus = Corpus.of(folder, document("own", text).in(language), document("other", "A port"))) {
            assertEquals(List.of("own"), corpus.names(asked));
        }
    }

    @Test
    void findsEnglishBesideThem() throws IOException {
        try (var corpus = Corpus.of(
                folder,
                document("german", "Das Verbot gilt ab Montag").in("de"),
                document("english", "The bans apply from Monday on"))) {
            assertEquals(List.of("english"), corpus.names("ban"));
        }
    }
}
