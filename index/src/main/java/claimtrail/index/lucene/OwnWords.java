package claimtrail.index.lucene;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/// The words of texts in other languages than English, each in a field of its language, cut and stemmed by the rules of
/// that language.
public final class OwnWords {

    private static final String PREFIX = "words-";

    private OwnWords() {}

    /// The field of a language, nothing for English and for languages whose rules are not known here.
    ///
    /// @param language BCP 47 tag
    static Optional<String> field(String language) {
        var field = PREFIX + language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return analyzers().containsKey(field) ? Optional.of(field) : Optional.empty();
    }

    /// Whether a field is one of these.
    public static boolean isOne(String field) {
        return field.startsWith(PREFIX);
    }

    /// By field.
    static Map<String, Analyzer> analyzers() {
        return Held.ANALYZERS;
    }

    /// Made when they are first needed; analyzers are safe for use by several threads.
    private static final class Held {
        static final Map<String, Analyzer> ANALYZERS = Map.ofEntries(
                Map.entry(PREFIX + "ar", new ArabicAnalyzer()),
                Map.entry(PREFIX + "da", new DanishAnalyzer()),
                Map.entry(PREFIX + "de", new GermanAnalyzer()),
                Map.entry(PREFIX + "es", new SpanishAnalyzer()),
                Map.entry(PREFIX + "fi", new FinnishAnalyzer()),
                Map.entry(PREFIX + "fr", new FrenchAnalyzer()),
                Map.entry(PREFIX + "it", new ItalianAnalyzer()),
                Map.entry(PREFIX + "ja", new CJKAnalyzer()),
                Map.entry(PREFIX + "ko", new CJKAnalyzer()),
                Map.entry(PREFIX + "nl", new DutchAnalyzer()),
                Map.entry(PREFIX + "no", new NorwegianAnalyzer()),
                Map.entry(PREFIX + "pt", new PortugueseAnalyzer()),
                Map.entry(PREFIX + "ru", new RussianAnalyzer()),
                Map.entry(PREFIX + "sv", new SwedishAnalyzer()),
                Map.entry(PREFIX + "zh", new CJKAnalyzer()));
    }
}
