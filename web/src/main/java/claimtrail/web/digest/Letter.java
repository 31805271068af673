package claimtrail.web.digest;

import claimtrail.corpus.store.OutgoingMail;
import claimtrail.index.trace.ProvisionChange;
import claimtrail.index.trace.TextChange;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes a digest as a letter: a text that reads well, and HTML of tables with the styles inside, without a picture or
/// anything else that is loaded from elsewhere.
public final class Letter {

    private static final int LARGEST_HTML = 100_000;
    private static final List<Integer> LIMITS = List.of(8, 4, 2, 1, 0);
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_CHANGE = 400;

    private final URI site;
    private final TemplateEngine templates;

    /// Writes letters that lead to one site.
    ///
    /// @param site where the site is for its readers, such as `https://claims.example.org`
    public Letter(URI site) {
        this.site = site;
        this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "claimtrail.web.template");
    }

    /// Text and HTML, with a subject.
    ///
    /// @param leave where its reader can say that they want no more of them, empty for a letter to nobody
    public OutgoingMail.Content write(Digest digest, String leave) {
        var shown = digest;
        var html = html(shown, leave);
        for (var limit : LIMITS) {
            if (tooLong(html)) {
                shown = digest.atMost(limit);
                html = html(shown, leave);
            }
        }
        return new OutgoingMail.Content(subject(digest), text(shown, leave), html);
    }

    private String html(Digest digest, String leave) {
        var html = new StringOutput();
        templates.render("digest/letter.jte", Map.of("digest", digest, "letter", this, "leave", leave), html);
        return html.toString();
    }

    /// Mail programs cut what is longer.
    private static boolean tooLong(String html) {
        return html.getBytes(StandardCharsets.UTF_8).length >= LARGEST_HTML;
    }

    /// Where something is on the site.
    public String address(Reference reference) {
        return address(reference.path());
    }

    public String address(String path) {
        return Objects.requireNonNull(site.resolve(path)).toString();
    }

    /// The main change, in one line.
    static String subject(Digest digest) {
        var line =
                digest.turns().count() == 0 ? "" : turn(digest.turns().shown().getFirst());
        var more = digest.items() - 1;
        var subject = line.isEmpty()
                ? digest.quiet() ? "Nothing changed" : counted(digest.items(), "new thing", "new things")
                : line + (more > 0 ? " and " + more + " more" : "");
        var clean = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        return "Claimtrail: " + clean.substring(0, Math.min(clean.length(), LONGEST_SUBJECT));
    }

    private static String turn(Digest.Turn turn) {
        return turn.measure().text() + " " + turn.brief();
    }

    /// The words of a change, what went in brackets with a minus, what came with a plus.
    public static String changed(TextChange change) {
        var words = change.pieces().stream()
                .map(piece -> switch (piece.fate()) {
                    case STAYED -> shortened(piece);
                    case REMOVED -> "[-" + piece.text().strip() + "-]";
                    case ADDED -> "{+" + piece.text().strip() + "+}";
                })
                .collect(Collectors.joining(" "));
        return words.length() <= LONGEST_CHANGE ? words : words.substring(0, LONGEST_CHANGE) + " ...";
    }

    private static String shortened(ProvisionChange.Piece piece) {
        var text = piece.text().strip();
        return text.length() <= 80 ? text : text.substring(0, 40) + " ... " + text.substring(text.length() - 35);
    }

    public static String counted(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private String text(Digest digest, String leave) {
        var out = new StringBuilder();
        out.append(digest.heading().title())
                .append('\n')
                .append(digest.heading().period())
                .append("\n\n");
        if (digest.quiet()) {
            out.append("Nothing changed in what is known.\n\n");
        }
        section(
                out,
                "State of play",
                digest.play().stream()
                        .map(line -> line.measure().text() + ": " + line.standing() + cited(line.citations())
                                + link(line.measure()))
                        .toList());
        listed(
                out,
                "What flipped or became disputed",
                digest.turns(),
                turn -> turn.measure().text() + ": " + turn.text() + cited(turn.citations()) + link(turn.measure()));
        texts(out, "Official texts", digest.official());
        for (var search : digest.searches()) {
            searched(out, search);
        }
        texts(out, "Corrections and silent edits", digest.edits());
        listed(
                out,
                "Sources in trouble",
                digest.coverage(),
                trouble -> trouble.source().text() + ": " + trouble.text() + link(trouble.source()));
        out.append("-- \nClaimtrail, ").append(site).append('\n');
        if (!leave.isEmpty()) {
            out.append("No more of these: ").append(leave).append('\n');
        }
        return out.toString();
    }

    private void searched(StringBuilder out, Digest.SearchNews search) {
        var lines = new ArrayList<String>();
        for (var story : search.stories().shown()) {
            lines.add(story.headline().text() + ", " + story.counts() + ", first: "
                    + story.earliest().text() + link(story.headline()));
        }
        more(lines, search.stories());
        if (search.copies() > 0) {
            lines.add(
                    counted(search.copies(), "article only repeats", "articles only repeat") + " what was told before");
        }
        if (search.elsewhere() > 0) {
            lines.add(counted(search.elsewhere(), "story stands", "stories stand") + " under another search above");
        }
        section(out, search.search().text(), lines);
    }

    private void texts(StringBuilder out, String title, Listed<Digest.Text> texts) {
        var lines = new ArrayList<String>();
        for (var text : texts.shown()) {
            var line = new StringBuilder(text.document().text() + " (" + text.note() + ")");
            text.changes().shown().forEach(change -> line.append("\n    ").append(changed(change)));
            if (text.changes().more() > 0) {
                line.append("\n    and ").append(counted(text.changes().more(), "more change", "more changes"));
            }
            lines.add(line + link(text.document()));
        }
        more(lines, texts);
        section(out, title, lines);
    }

    private <T> void listed(StringBuilder out, String title, Listed<T> listed, Function<T, String> line) {
        var lines = new ArrayList<>(listed.shown().stream().map(line).toList());
        more(lines, listed);
        section(out, title, lines);
    }

    private void more(List<String> lines, Listed<?> listed) {
        if (listed.more() > 0) {
            lines.add("and " + listed.more() + " more: " + address(listed.path()));
        }
    }

    private static void section(StringBuilder out, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.append(title.toUpperCase(java.util.Locale.ROOT)).append('\n');
            lines.forEach(line -> out.append("- ").append(line).append('\n'));
            out.append('\n');
        }
    }

    private static String cited(List<Reference> citations) {
        return citations.isEmpty()
                ? ""
                : " (" + citations.stream().map(Reference::text).collect(Collectors.joining("; ")) + ")";
    }

    private String link(Reference reference) {
        return "\n    " + address(reference);
    }
}
