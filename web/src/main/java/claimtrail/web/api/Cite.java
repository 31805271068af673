package claimtrail.web.api;

import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A reference to a document, in the forms that writers and their programs take: plain text, BibTeX, and the JSON of
/// the
/// Citation Style Language (CSL 1.0.2).
///
/// @param permalink address of the version that was read
public record Cite(Document document, int version, String permalink) {

    private static final Pattern TEX = Pattern.compile("[{}\\\\$&#%_^~]");

    /// The forms of a reference.
    public enum Format {
        TEXT("text/plain; charset=utf-8", "txt"),
        BIBTEX("application/x-bibtex; charset=utf-8", "bib"),
        CSL("application/vnd.citationstyles.csl+json; charset=utf-8", "json");

        private final String mediaType;
        private final String ending;

        Format(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        /// How a file of it is called at its end.
        public String ending() {
            return ending;
        }
    }

    public String in(Format format) {
        return switch (format) {
            case TEXT -> text();
            case BIBTEX -> bibtex();
            case CSL -> Nodes.list(List.of(this), Cite::csl).toPrettyString();
        };
    }

    /// `Ada Quill: Licence ordered. The Harbour Ledger, 2026-06-13. https://news.example/order (version 1:
    /// https://site.example/document/…)`.
    public String text() {
        var parts = new ArrayList<String>();
        var authors = authors();
        parts.add((authors.isEmpty() ? "" : String.join(", ", authors) + ": ") + title() + ".");
        var publisher = document.metadata().publisher();
        var published = document.metadata().publishedDate();
        parts.add((publisher == null ? "" : publisher + ", ") + (published == null ? "undated" : day(published)) + ".");
        parts.add(DocumentLookup.place(document));
        parts.add("(version " + version + ": " + permalink + ")");
        return String.join(" ", parts);
    }

    private String bibtex() {
        var fields = new ArrayList<String>();
        add(fields, "title", "{" + tex(title()) + "}", true);
        add(
                fields,
                "author",
                String.join(" and ", authors().stream().map(Cite::tex).toList()),
                false);
        add(
                fields,
                "organization",
                tex(Objects.requireNonNullElse(document.metadata().publisher(), "")),
                false);
        var published = document.metadata().publishedDate();
        add(fields, "date", published == null ? "" : day(published), false);
        add(fields, "url", document.url() == null ? "" : document.url().toString(), false);
        add(fields, "version", String.valueOf(version), false);
        add(fields, "note", "Read at \\url{" + permalink + "}", true);
        return "@online{claimtrail-" + document.id() + ",\n" + String.join(",\n", fields) + "\n}\n";
    }

    private static void add(List<String> fields, String name, String value, boolean ready) {
        if (!value.isEmpty()) {
            var kept =
                    ready || name.equals("author") || name.equals("organization") ? value : value.replace("}", "%7D");
            fields.add("  " + name + " = {" + kept.replace("\n", " ") + "}");
        }
    }

    private ObjectNode csl() {
        var node = Nodes.object()
                .put("id", "claimtrail-" + document.id())
                .put("type", document.metadata().kind() == DocumentKind.OFFICIAL ? "legislation" : "article-newspaper")
                .put("title", title());
        if (!authors().isEmpty()) {
            node.set("author", Nodes.list(authors(), author -> Nodes.object().put("literal", author)));
        }
        putIfThere(node, "publisher", document.metadata().publisher());
        putIfThere(node, "language", document.metadata().language());
        var published = document.metadata().publishedDate();
        if (published != null) {
            node.putObject("issued").set("date-parts", dateParts(published));
        }
        putIfThere(node, "URL", Nodes.text(document.url()));
        return node.put("archive_location", permalink).put("version", String.valueOf(version));
    }

    private static ArrayNode dateParts(PartialDate date) {
        var parts = Nodes.list(List.of(day(date).split("-", -1)), part -> Nodes.number(Integer.parseInt(part)));
        var all = Nodes.list(List.<String>of(), Nodes::string);
        return all.add(parts);
    }

    private static void putIfThere(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private List<String> authors() {
        return document.metadata().byline().authors();
    }

    private String title() {
        return Objects.requireNonNullElse(document.metadata().titleText(), DocumentLookup.place(document));
    }

    /// As precise as the date is, without the time of day.
    private static String day(PartialDate date) {
        return date.text().substring(0, Math.min(10, date.text().length()));
    }

    private static String tex(String text) {
        return TEX.matcher(text).replaceAll(found -> switch (found.group()) {
            case "\\" -> "\\\\textbackslash{}";
            case "^" -> "\\\\textasciicircum{}";
            case "~" -> "\\\\textasciitilde{}";
            default -> "\\\\" + (found.group().equals("$") ? "\\$" : found.group());
        });
    }

    /// What a file with the reference is called.
    public String fileName(Format format) {
        return "claimtrail-" + document.id() + "-" + format.name().toLowerCase(Locale.ROOT) + "." + format.ending();
    }
}
