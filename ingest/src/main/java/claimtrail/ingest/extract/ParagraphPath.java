package claimtrail.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where one is in a section of the Code of Federal Regulations: `(a)(2)(iv)(B)` after the designators seen so far.
///
/// The levels of a section are small letters, numbers, small Roman numerals, capitals. The letter i after h is a
/// letter,
/// after another level it is a numeral.
final class ParagraphPath {

    private static final Pattern DESIGNATOR = Pattern.compile("^\\s*\\(([a-z]{1,4}|[A-Z]{1,2}|\\d{1,2})\\)\\s*");
    private static final Pattern ROMAN = Pattern.compile("[ivxl]+");

    private final String section;
    private final List<String> levels = new ArrayList<>();

    ParagraphPath(String section) {
        this.section = section;
    }

    @Nullable String section() {
        return section.isEmpty() ? null : section;
    }

    /// The label of a paragraph, which may begin with several designators; without any it belongs where the last one
    /// was.
    @Nullable String labelOf(String paragraph) {
        var rest = paragraph;
        var match = DESIGNATOR.matcher(rest);
        while (match.find()) {
            step(match.group(1));
            rest = rest.substring(match.end());
            match = DESIGNATOR.matcher(rest);
        }
        if (section.isEmpty()) {
            return null;
        }
        var label = new StringBuilder(section);
        levels.forEach(level -> label.append('(').append(level).append(')'));
        return label.toString();
    }

    private void step(String designator) {
        var level = levelOf(designator);
        while (levels.size() > level) {
            levels.removeLast();
        }
        levels.add(designator);
    }

    private int levelOf(String designator) {
        var first = designator.charAt(0);
        if (Character.isDigit(first)) {
            return Math.min(1, levels.size());
        }
        if (Character.isUpperCase(first)) {
            return Math.min(3, levels.size());
        }
        var roman = ROMAN.matcher(designator).matches();
        if (roman && !followsLetter(designator) && levels.size() >= 2) {
            return 2;
        }
        return 0;
    }

    /// Whether the first level goes on with this letter: `(i)` after `(h)`, `(v)` after `(u)`.
    private boolean followsLetter(String designator) {
        return designator.length() == 1
                && levels.size() < 3
                && !levels.isEmpty()
                && levels.getFirst().length() == 1
                && levels.getFirst().charAt(0) + 1 == designator.charAt(0);
    }
}
