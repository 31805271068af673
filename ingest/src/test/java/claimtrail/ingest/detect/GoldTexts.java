package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The gold set of claims as documents.
final class GoldTexts {

    private GoldTexts() {}

    /// @param trigger its place in the document's text
    record GoldClaim(Span trigger, String frame, boolean required) {}

    /// @param part `train`, `dev` or `blind`
    /// @param faults rows that do not fit the text
    record GoldText(String id, String part, Document document, List<GoldClaim> claims, List<String> faults) {}

    static List<GoldText> read(Path folder) throws IOException {
        var parts = parts(folder.resolve("split.tsv"));
        var texts = new ArrayList<GoldText>();
        try (var files = Files.list(folder.resolve("texts"))) {
            for (var file : files.sorted().toList()) {
                var id = file.getFileName().toString().replace(".txt", "");
                var annotation = annotation(folder, id);
                if (Files.exists(annotation)) {
                    texts.add(read(id, parts.getOrDefault(id, "train"), Files.readAllLines(file), annotation));
                }
            }
        }
        return texts;
    }

    private static Path annotation(Path folder, String id) {
        for (var kind : List.of("agreed", "first", "second")) {
            var file = folder.resolve(kind).resolve(id + ".tsv");
            if (Files.exists(file)) {
                return file;
            }
        }
        return folder.resolve("agreed").resolve(id + ".tsv");
    }

    private static Map<String, String> parts(Path file) throws IOException {
        var parts = new HashMap<String, String>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var cells = line.split("\t", -1);
                parts.put(cells[0], cells[1]);
            }
        }
        return parts;
    }

    private static GoldText read(String id, String part, List<String> lines, Path annotation) throws IOException {
        var head = new HashMap<String, String>();
        var at = 0;
        for (; !lines.get(at).equals("---"); at++) {
            var colon = lines.get(at).indexOf(':');
            head.put(
                    lines.get(at).substring(0, colon),
                    lines.get(at).substring(colon + 1).strip());
        }
        var title = head.getOrDefault("title", "");
        var text = new StringBuilder(title);
        var sentences = new ArrayList<Span>();
        sentences.add(new Span(0, title.length()));
        var fresh = true;
        for (var line : lines.subList(at + 1, lines.size())) {
            if (line.isBlank()) {
                fresh = true;
                continue;
            }
            text.append(fresh ? "\n\n" : " ");
            fresh = false;
            sentences.add(new Span(text.length(), text.length() + line.strip().length()));
            text.append(line.strip());
        }
        var document = Texts.document(id, null, head.get("published"), text.toString());
        var faults = new ArrayList<String>();
        var claims = claims(annotation, text.toString(), sentences, faults);
        return new GoldText(id, part, document, claims, faults);
    }

    private static List<GoldClaim> claims(Path annotation, String text, List<Span> sentences, List<String> faults)
            throws IOException {
        var claims = new ArrayList<GoldClaim>();
        var lines = Files.readAllLines(annotation);
        for (var line : lines.subList(1, lines.size())) {
            if (line.isBlank()) {
                continue;
            }
            var cells = line.split("\t", -1);
            var sentence = sentences.get(Integer.parseInt(cells[0]));
            var trigger = cells[1].replaceAll("#\\d+$", "");
            var wanted = cells[1].equals(trigger) ? 1 : Integer.parseInt(cells[1].substring(trigger.length() + 1));
            var start = place(sentence.of(text), trigger, wanted);
            if (start < 0 || Frame.labelled(cells[2]).isEmpty()) {
                faults.add(line);
                continue;
            }
            var place = sentence.start() + start;
            claims.add(new GoldClaim(new Span(place, place + trigger.length()), cells[2], !cells[8].equals("no")));
        }
        return claims;
    }

    /// Where a trigger stands for the n-th time as whole words.
    private static int place(String sentence, String trigger, int wanted) {
        var words = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(trigger) + "(?![\\p{L}\\d])")
                .matcher(sentence);
        for (var count = 0; words.find(); ) {
            count++;
            if (count == wanted) {
                return words.start();
            }
        }
        return -1;
    }
}
