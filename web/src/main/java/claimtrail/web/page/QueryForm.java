package claimtrail.web.page;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Status;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.web.api.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// The form that writes a query. What is filled in becomes text of the query language, which can then be changed in
/// the search box.
public final class QueryForm {

    private static final List<String> FREE = List.of("title", "source", "entity", "holder", "measure", "cites", "lang");
    private static final List<String> FIXED = List.of("type", "frame", "modality", "status", "origin");

    private QueryForm() {}

    /// What the page shows.
    ///
    /// @param query the words to begin with
    public record View(String query, List<String> free, List<Options> fixed) {}

    /// A field with what it may be; the first is nothing.
    public record Options(String field, List<String> values) {}

    static View view(String query) {
        return new View(query, FREE, FIXED.stream().map(QueryForm::options).toList());
    }

    /// The address of the search that the form describes.
    static String search(Parameters parameters) {
        var parts = new ArrayList<String>();
        add(parts, parameters.text("q"));
        add(parts, parameters.text("phrase"), words -> '"' + words.replace("\"", "") + '"');
        Stream.of(parameters.text("without").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> add(parts, "-" + word));
        Stream.concat(FREE.stream(), FIXED.stream())
                .forEach(field -> add(parts, parameters.text(field), value -> field + ':' + quoted(value)));
        var from = parameters.text("from");
        var to = parameters.text("to");
        if (!from.isEmpty() || !to.isEmpty()) {
            add(parts, "date:[" + (from.isEmpty() ? "*" : from) + " TO " + (to.isEmpty() ? "*" : to) + "]");
        }
        return new Address("/search").with("q", String.join(" ", parts)).toString();
    }

    private static void add(List<String> parts, String part) {
        add(parts, part, Function.identity());
    }

    private static void add(List<String> parts, String value, Function<String, String> written) {
        if (!value.isEmpty()) {
            parts.add(written.apply(value));
        }
    }

    private static String quoted(String value) {
        return value.matches("[^\\s\"()]+") ? value : '"' + value.replace("\"", "") + '"';
    }

    private static Options options(String field) {
        var values = switch (field) {
            case "type" ->
                Stream.of(DocumentKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT));
            case "frame" -> Stream.of(Frame.values()).map(Frame::label);
            case "modality" -> Stream.of(Modality.values()).map(Modality::label);
            case "status" -> Stream.of(Status.values()).map(Status::label);
            default -> Stream.of("yes", "no");
        };
        return new Options(field, Stream.concat(Stream.of(""), values).toList());
    }
}
