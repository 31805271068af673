package claimtrail.ingest.discover;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The months as they are called in the languages whose feeds are read most (`months.txt`).
final class MonthName {

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthName() {}

    /// @throws DateTimeException when it is no month's name
    static int number(String name) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        var number = NUMBERS.get(plain);
        if (number == null) {
            throw new DateTimeException("no month: " + name);
        }
        return number;
    }

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (var line : Words.lines("months.txt")) {
            var words = line.split("\\s+", -1);
            for (int at = 1; at < words.length; at++) {
                numbers.put(words[at], Integer.valueOf(words[0]));
            }
        }
        return Map.copyOf(numbers);
    }
}
