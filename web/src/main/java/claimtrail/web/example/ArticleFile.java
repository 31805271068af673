package claimtrail.web.example;

import claimtrail.web.example.Article.Headline;
import claimtrail.web.example.Article.Serving;
import claimtrail.web.example.Change.Corrected;
import claimtrail.web.example.Change.Deleted;
import claimtrail.web.example.Change.Edited;
import claimtrail.web.example.Change.Replacement;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The file of one text: its head, its text, then its changes.
///
/// A change starts with `=== INSTANT edited`, `corrected` or `deleted`. Below it stand pairs of old words (`-
/// `) and new words (`+ `, which may go on over several lines), and for a correction its note (`! `).
final class ArticleFile {

    private static final Pattern CHANGE = Pattern.compile("(?m)^=== (\\S+) (edited|corrected|deleted)\\n?");

    private ArticleFile() {}

    static Article load(String site, String slug) throws IOException {
        return parse(slug, HeadedText.load(site + "/" + slug + ".txt"));
    }

    static Article parse(String slug, HeadedText file) {
        var headline = new Headline(file.sole("title"), file.sole("by"), file.sole("section"));
        var serving = new Serving(
                file.maybe("format").map(TextFormat::of).orElse(TextFormat.HTML),
                file.maybe("fault").map(Fault::of).orElse(Fault.NONE),
                file.maybe("moved-from"));
        return new Article(
                slug,
                file.sole("path"),
                headline,
                Instant.parse(file.sole("published")),
                serving,
                CHANGE.split(file.body(), 2)[0].strip(),
                changes(file));
    }

    private static List<Change> changes(HeadedText file) {
        var changes = new ArrayList<Change>();
        var starts = CHANGE.matcher(file.body()).results().toList();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size()
                    ? starts.get(i + 1).start()
                    : file.body().length();
            String lines = file.body().substring(starts.get(i).end(), end);
            var at = Instant.parse(starts.get(i).group(1));
            changes.add(
                    switch (starts.get(i).group(2)) {
                        case "edited" -> new Edited(at, replacements(file.name(), lines));
                        case "corrected" -> new Corrected(at, replacements(file.name(), lines), note(lines));
                        default -> new Deleted(at);
                    });
        }
        return changes;
    }

    private static String note(String lines) {
        return lines.lines()
                .filter(line -> line.startsWith("! "))
                .findFirst()
                .orElseThrow()
                .substring(2);
    }

    private static List<Replacement> replacements(String name, String lines) {
        var replacements = new ArrayList<Replacement>();
        String old = "";
        var fresh = new StringBuilder();
        for (String line : lines.lines().filter(line -> !line.startsWith("! ")).toList()) {
            if (line.startsWith("- ")) {
                add(replacements, old, fresh);
                old = line.substring(2);
            } else {
                fresh.append(line.startsWith("+ ") ? line.substring(2) : "\n" + line);
            }
        }
        add(replacements, old, fresh);
        if (replacements.isEmpty()) {
            throw new IllegalArgumentException(name + ": a change without words");
        }
        return replacements;
    }

    private static void add(List<Replacement> replacements, String old, StringBuilder fresh) {
        if (!old.isEmpty()) {
            replacements.add(new Replacement(old, fresh.toString().stripTrailing()));
        }
        fresh.setLength(0);
    }
}
