package claimtrail.ingest.detect;

import claimtrail.corpus.document.CitedAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Prints the citations of text files, one a line with their surroundings; with `--sample N` only N of them, chosen
/// with a fixed seed.
final class CitationFigures {

    private CitationFigures() {}

    public static void main(String[] arguments) throws IOException {
        var reader = new CitationReader();
        var sample = arguments[0].equals("--sample") ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
        var lines = new java.util.ArrayList<String>();
        for (var name : List.of(arguments).subList(sample == Integer.MAX_VALUE ? 0 : 2, arguments.length)) {
            var text = Files.readString(Path.of(name));
            var began = System.nanoTime();
            var found = reader.read(text);
            System.err.printf(
                    "%s: %d citations in %d characters, %d ms%n",
                    name, found.size(), text.length(), (System.nanoTime() - began) / 1_000_000);
            found.forEach(cited -> lines.add(line(text, cited)));
        }
        if (sample < lines.size()) {
            java.util.Collections.shuffle(lines, new Random(7));
        }
        lines.stream().limit(sample).forEach(System.out::println);
    }

    private static String line(String text, CitedAt cited) {
        var from = Math.max(0, cited.span().start() - 50);
        var to = Math.min(text.length(), cited.span().end() + 30);
        return cited.citation().text() + "\t" + cited.span().start() + "\t"
                + cited.span().end() + "\t" + text.substring(from, to).replaceAll("\\s+", " ");
    }
}
