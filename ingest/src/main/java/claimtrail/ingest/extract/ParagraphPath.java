package claimtrail.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where one is in a section: `(a)(2)(iv)(B)` after the designators seen so far.
///
/// The levels of a section of the Code of Federal Regulations are small letters, numbers, small Roman numerals,
/// capitals, and numbers once more (in italics). The letter i after h is a letter, after another level it is a
/// numeral. A first number that stands behind a paragraph's heading, `(a) Scope. (1)`, is implied by the numeral that
/// follows. The levels of an article of the European Union are numbers, small letters, small Roman numerals.
final class ParagraphPath {

    private static final Pattern DESIGNATOR =
            Pattern.compile("^\\s*\\(\\s?([a-z]{1,4}|[A-Z]{1,2}|\\d{1,2})\\s?\\)\\s*");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,3}[a-z]?)\\.\\s+");
    private static final Pattern ROMAN = Pattern.compile("[ivxl]+");
    private static final int DEEPEST = 4;

    private final String section;
    private final boolean article;
    private final List<String> levels = new ArrayList<>();

    ParagraphPath(String section) {
        this(section, false);
    }

    private ParagraphPath(String section, boolean article) {
        this.section = section;
        this.article = article;
    }

    static ParagraphPath ofArticle(String article) {
        return new ParagraphPath(article, true);
    }

    @Nullable String section() {
        return section.isEmpty() ? null : section;
    }

    /// The label of a paragraph, which may begin with several designators; without any it belongs where the last one
    /// was.
    @Nullable String labelOf(String paragraph) {
        var rest = paragraph;
        var number = NUMBERED.matcher(rest);
        if (article && number.find()) {
            levels.clear();
            levels.add(number.group(1));
            rest = rest.substring(number.end());
        }
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
        if (article) {
            point(designator);
            return;
        }
        var level = levelOf(designator);
        while (levels.size() > level) {
            levels.removeLast();
        }
        if (level == 2 && levels.size() == 1) {
            levels.add("1");
        }
        levels.add(designator);
    }

    private void point(String designator) {
        var numbered = !levels.isEmpty() && Character.isDigit(levels.getFirst().charAt(0)) ? 1 : 0;
        var lettered = levels.size() > numbered;
        var roman = ROMAN.matcher(designator).matches()
                && lettered
                && !(designator.length() == 1 && levels.get(numbered).charAt(0) + 1 == designator.charAt(0));
        var level = Character.isDigit(designator.charAt(0)) ? 0 : roman ? numbered + 1 : numbered;
        while (levels.size() > level) {
            levels.removeLast();
        }
        levels.add(designator);
    }

    private int levelOf(String designator) {
        var first = designator.charAt(0);
        if (Character.isDigit(first)) {
            if (levels.isEmpty() || Character.isDigit(levels.getFirst().charAt(0))) {
                return 0;
            }
            return inItalics(designator) ? DEEPEST : 1;
        }
        if (Character.isUpperCase(first)) {
            return Math.min(3, levels.size());
        }
        var roman = ROMAN.matcher(designator).matches();
        if (roman && !followsLetter(designator) && !levels.isEmpty()) {
            return Character.isDigit(levels.getFirst().charAt(0)) ? 1 : 2;
        }
        return 0;
    }

    /// Whether a number belongs below a capital: `(1)` after `(A)`, and what counts on from there.
    private boolean inItalics(String number) {
        if (levels.size() == DEEPEST) {
            return number.equals("1");
        }
        return levels.size() > DEEPEST
                && levels.get(DEEPEST).chars().allMatch(Character::isDigit)
                && Integer.parseInt(levels.get(DEEPEST)) + 1 == Integer.parseInt(number);
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
