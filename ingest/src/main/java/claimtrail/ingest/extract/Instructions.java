package claimtrail.ingest.extract;

import claimtrail.corpus.document.Amendment;
import claimtrail.corpus.document.Amendment.Change;
import claimtrail.corpus.document.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads amendatory instructions in order: `Section 744.23 is amended by revising paragraph (a)(2) and adding
/// paragraph (d)`. An item that names no section goes on with the one before it.
///
/// The verbs are those of the Document Drafting Handbook of the Office of the Federal Register: as `revising` or
/// `revise` they stand before what they change, as `is revised` behind it.
final class Instructions {

    private static final String DESIGNATOR = "\\((?:[a-z]{1,2}|[ivxlc]{1,5}|[A-Z]|\\d{1,2})\\)";
    private static final Pattern TOKEN =
            Pattern.compile("(?<section>\\b\\d{1,4}\\.\\d{1,4}[a-z]?(?:[-\u2013]\\d{1,3})?(?:" + DESIGNATOR + "){0,6})"
                    + "|\\b(?<annex>[Ss]upplement|[Aa]ppendix) (?:[Nn]o\\.? ?)?(?<annexno>[A-Z0-9]{1,4}(?:-\\d{1,2})?) to [Pp]art (?<annexof>\\d{1,4})"
                    + "|\\b[Pp]art (?<part>\\d{1,4})\\b"
                    + "|(?<paragraph>(?:" + DESIGNATOR + "){1,6})"
                    + "|\\b(?<verb>[Rr]edesignat|[Rr]evis|[Aa]dd|[Rr]emov|[Rr]eserv|[Cc]orrect|[Aa]mend|[Dd]elay|[Ss]tay)(?<form>e|ed|ing|s|es)?\\b"
                    + "|\\b(?<stop>to read|continues)\\b|\\b(?<as>as)\\b");

    private final int title;
    private @Nullable String current;

    /// @param title of the Code of Federal Regulations that is amended, 0 where it is not known
    Instructions(int title) {
        this.title = title;
    }

    List<Amendment> read(String instruction, Span span) {
        var clauses = new Clauses(span, current);
        var match = TOKEN.matcher(instruction);
        while (match.find() && match.group("stop") == null) {
            take(match, clauses);
        }
        current = clauses.section();
        return !match.hitEnd() && match.group().equals("continues") ? List.of() : clauses.finished();
    }

    private void take(Matcher match, Clauses clauses) {
        if (match.group("section") != null) {
            clauses.provision(cite(match.group("section").replace('\u2013', '-')));
        } else if (match.group("annex") != null) {
            var kind = match.group("annex").toLowerCase(Locale.ROOT).startsWith("s") ? " Supp. " : " App. ";
            clauses.provision(cite(match.group("annexof") + kind + match.group("annexno")));
        } else if (match.group("part") != null) {
            clauses.part(cite(match.group("part")));
        } else if (match.group("paragraph") != null) {
            clauses.paragraph(match.group("paragraph"));
        } else if (match.group("verb") != null) {
            clauses.verb(change(match.group("verb")), "ed".equals(match.group("form")));
        } else {
            clauses.as();
        }
    }

    private String cite(String number) {
        return title == 0 ? number : title + " CFR " + number;
    }

    private static Change change(String stem) {
        return switch (stem.toLowerCase(Locale.ROOT)) {
            case "redesignat" -> Change.REDESIGNATED;
            case "revis" -> Change.REVISED;
            case "add" -> Change.ADDED;
            case "remov" -> Change.REMOVED;
            case "reserv" -> Change.RESERVED;
            case "correct" -> Change.CORRECTED;
            case "delay", "stay" -> Change.DELAYED;
            default -> Change.AMENDED;
        };
    }
}
