package claimtrail.ingest.extract;

import claimtrail.corpus.document.Amendment;
import claimtrail.corpus.document.Amendment.Change;
import claimtrail.corpus.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clauses of one amendatory instruction as they are read: what was named and not yet changed, and what is being
/// done to what comes next.
final class Clauses {

    private final Span span;
    private final List<Amendment> found = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final List<Change> doing = new ArrayList<>();
    private List<String> changed = List.of();
    private @Nullable String section;
    private String path = "";
    private boolean own;
    private boolean done;
    private boolean amended;
    private int renamed = -1;

    Clauses(Span span, @Nullable String section) {
        this.span = span;
        this.section = section;
    }

    @Nullable String section() {
        return section;
    }

    void provision(String cited) {
        var paragraph = cited.indexOf('(');
        section = paragraph < 0 ? cited : cited.substring(0, paragraph);
        path = paragraph < 0 ? "" : cited.substring(paragraph);
        own = true;
        name(cited);
    }

    void part(String cited) {
        if (!own) {
            section = cited;
            path = "";
            named.add(cited);
        }
    }

    void paragraph(String designators) {
        if (section == null) {
            return;
        }
        path = from(path, designators);
        named.remove(section);
        name(section + path);
    }

    /// A lone designator of the same sort as the last one before it stands in its place: `(a)(1) and (2)`.
    private static String from(String path, String designators) {
        var last = path.lastIndexOf('(');
        var alone = designators.lastIndexOf('(') == 0;
        return alone
                        && last > 0
                        && sort(path.charAt(last + 1)) == sort(designators.charAt(1))
                        && deep(path, designators)
                ? path.substring(0, last) + designators
                : designators;
    }

    private static boolean deep(String path, String designators) {
        var letters = Character.isLowerCase(designators.charAt(1));
        return !letters || (designators.matches("\\([ivxlc]+\\)") && path.matches(".*\\([ivxlc]+\\)"));
    }

    private static int sort(char character) {
        return Character.isDigit(character) ? 0 : Character.isUpperCase(character) ? 1 : 2;
    }

    private void name(String cited) {
        if (renamed >= 0 && renamed < found.size()) {
            var old = found.get(renamed);
            found.set(renamed, new Amendment(old.change(), old.target(), cited, span));
            renamed++;
            return;
        }
        if (doing.isEmpty()) {
            named.add(cited);
            return;
        }
        if (doing.equals(List.of(Change.AMENDED))) {
            amended = true;
            named.add(cited);
            return;
        }
        done = true;
        doing.forEach(change -> found.add(new Amendment(change, cited, null, span)));
    }

    void verb(Change change, boolean passive) {
        if (change == Change.AMENDED && passive) {
            amended = true;
            return;
        }
        renamed = -1;
        if (passive) {
            if (!named.isEmpty()) {
                changed = List.copyOf(named);
                named.clear();
            }
            changed.forEach(target -> found.add(new Amendment(change, target, null, span)));
            doing.clear();
            return;
        }
        if (done) {
            doing.clear();
            done = false;
        } else if (!joined(change)) {
            nothingNamed();
        }
        doing.remove(Change.AMENDED);
        doing.add(change);
    }

    /// `removing and reserving` are two verbs of the same paragraphs.
    private boolean joined(Change change) {
        return change == Change.RESERVED || (change == Change.REVISED && doing.contains(Change.REDESIGNATED));
    }

    /// A verb whose object is no paragraph, such as a heading or a definition, changes the section.
    private void nothingNamed() {
        var target = section;
        doing.remove(Change.AMENDED);
        if (target != null) {
            doing.forEach(change -> found.add(new Amendment(change, target, null, span)));
        }
        doing.clear();
    }

    /// What comes next is the new name of what was redesignated.
    void as() {
        for (var i = 0; i < found.size() && renamed < 0; i++) {
            var one = found.get(i);
            renamed = one.change() == Change.REDESIGNATED && one.becomes() == null ? i : -1;
        }
    }

    List<Amendment> finished() {
        if (!done) {
            amended |= doing.contains(Change.AMENDED);
            nothingNamed();
        }
        var target = section;
        if (found.isEmpty() && amended && target != null) {
            found.add(new Amendment(Change.AMENDED, target, null, span));
        }
        return found.stream().distinct().toList();
    }
}
