package claimtrail.ingest.extract;

import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import net.dankito.readability4j.Readability4J;

/// Pages a second on one thread, beside other readers of articles; see `ingest/benchmark/extract/README.md`.
final class ExtractBenchmark {

    private static final Path SCRIPT = Path.of("ingest/benchmark/extract/readability.mjs");

    private ExtractBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Path.of(arguments[0]);
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var pages = pages(folder);
        var ours = 0.0;
        var java = 0.0;
        var script = 0.0;
        try (var extractor = new Extractor()) {
            for (var round = 0; round < rounds; round++) {
                ours = Math.max(ours, perSecond(pages, page -> ours(extractor, page)));
                java = Math.max(java, perSecond(pages, ExtractBenchmark::readability4j));
                script = Math.max(script, onJsdom(folder));
            }
        }
        System.out.println(pages.size() + " pages, best of " + rounds + " rounds");
        System.out.println(line("Claimtrail", ours, 1));
        System.out.println(line("Readability4J", java, ours / java));
        System.out.println(
                script == 0 ? "@mozilla/readability: not run" : line("@mozilla/readability", script, ours / script));
    }

    private static String line(String name, double perSecond, double ratio) {
        return String.format(
                Locale.ROOT, "%-22s %7.1f pages/s; Claimtrail is %.2f times as fast", name, perSecond, ratio);
    }

    private static List<byte[]> pages(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var pages = new java.util.ArrayList<byte[]>();
            for (var file : files.filter(name -> name.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                pages.add(Files.readAllBytes(file));
            }
            return pages;
        }
    }

    private static double perSecond(List<byte[]> pages, ToIntFunction<byte[]> reader) {
        var start = System.nanoTime();
        var characters = pages.stream().mapToInt(reader).sum();
        var seconds = (System.nanoTime() - start) / 1e9;
        return characters == 0 ? 0 : pages.size() / seconds;
    }

    private static int ours(Extractor extractor, byte[] page) {
        var response =
                new Response(URI.create("https://example.org/"), 200, List.of(), Payload.of(page), Instant.EPOCH);
        return extractor.extract(Capture.unarchived(response), Hints.of("page.html"))
                        instanceof Extraction.Extracted read
                ? read.document().text().length()
                : 0;
    }

    private static int readability4j(byte[] page) {
        var article = new Readability4J("https://example.org/", new String(page, StandardCharsets.UTF_8)).parse();
        var text = article.getTextContent();
        return text == null ? 0 : text.length();
    }

    private static double onJsdom(Path folder) throws IOException, InterruptedException {
        if (!Files.isDirectory(SCRIPT.resolveSibling("node_modules"))) {
            return 0;
        }
        var node = new ProcessBuilder("node", SCRIPT.toString(), folder.toString(), "2")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var best = node.inputReader(StandardCharsets.UTF_8)
                .lines()
                .mapToDouble(Double::parseDouble)
                .max()
                .orElse(0);
        return node.waitFor() == 0 ? best : 0;
    }
}
