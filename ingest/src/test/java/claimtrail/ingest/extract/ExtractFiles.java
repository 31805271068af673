package claimtrail.ingest.extract;

import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Extracts the files of folders and prints one JSON object a file, for the scoring scripts.
///
/// With `--gold FILE` the addresses of the pages are taken from it, as a crawl would know them.
final class ExtractFiles {

    private ExtractFiles() {}

    public static void main(String[] arguments) throws IOException {
        var mapper = new ObjectMapper();
        var out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        var gold = mapper.createObjectNode();
        var folders = new java.util.ArrayList<Path>();
        for (var i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--gold")) {
                gold = (com.fasterxml.jackson.databind.node.ObjectNode)
                        mapper.readTree(Path.of(arguments[++i]).toFile());
            } else {
                folders.add(Path.of(arguments[i]));
            }
        }
        var slowest = 0L;
        var start = System.nanoTime();
        try (var extractor = new Extractor()) {
            for (var folder : folders) {
                for (var file : files(folder)) {
                    var name = file.getFileName().toString();
                    var url = gold.path(name).path("url").asText("null");
                    var began = System.nanoTime();
                    var node = mapper.createObjectNode();
                    node.put("input", name);
                    switch (extractor.extract(capture(file, url), Hints.of(name))) {
                        case Extraction.Unreadable unreadable ->
                            node.set(
                                    "error",
                                    mapper.createObjectNode()
                                            .put("kind", unreadable.kind())
                                            .put("message", unreadable.message()));
                        case Extraction.Extracted extracted -> {
                            var document = extracted.document();
                            var metadata = document.metadata();
                            node.put(
                                    "url",
                                    document.url() == null
                                            ? null
                                            : document.url().toString());
                            node.put("title", metadata.titleText());
                            node.set(
                                    "authors",
                                    mapper.valueToTree(metadata.byline().authors()));
                            node.put("credit", metadata.byline().credit());
                            node.put(
                                    "published",
                                    metadata.published() == null
                                            ? null
                                            : metadata.published().value().text());
                            node.put(
                                    "publishedFrom",
                                    metadata.published() == null
                                            ? null
                                            : metadata.published().from().label());
                            node.put("publisher", metadata.publisher());
                            node.put("language", metadata.language());
                            node.put("mediaType", metadata.mediaType());
                            node.put("text", document.text());
                            node.set(
                                    "sections",
                                    mapper.valueToTree(document.body().sections().stream()
                                            .map(s -> s.kind() + ":" + s.level() + ":" + s.label())
                                            .toList()));
                            node.set(
                                    "dropped",
                                    mapper.valueToTree(document.body().dropped()));
                            node.set(
                                    "repaired",
                                    mapper.valueToTree(document.body().repaired()));
                            node.putNull("error");
                        }
                    }
                    var took = (System.nanoTime() - began) / 1_000_000;
                    slowest = Math.max(slowest, took);
                    if (took > 2000) {
                        System.err.println(name + " took " + took + " ms");
                    }
                    out.println(mapper.writeValueAsString(node));
                }
            }
        }
        out.flush();
        System.err.println("all " + (System.nanoTime() - start) / 1_000_000 + " ms, slowest " + slowest + " ms");
    }

    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("expected.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    static Capture capture(Path file, String url) throws IOException {
        var address = URI.create("file:x");
        try {
            address = url.equals("null") ? address : URI.create(url);
        } catch (IllegalArgumentException malformed) {
            address = URI.create("file:x");
        }
        return Capture.unarchived(
                new Response(address, 200, List.<Header>of(), Payload.of(Files.readAllBytes(file)), Instant.EPOCH));
    }
}
