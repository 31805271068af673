package claimtrail.corpus.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Prints how many pages of 20 KB are stored in a second by 1, 8 and 64 threads.
final class StoreRate {

    private static final int SECONDS = 4;

    private StoreRate() {}

    public static void main(String... arguments) throws Exception {
        var pages = pages();
        for (var threads : List.of(8, 1, 8, 64)) {
            var folder = Files.createTempDirectory(Path.of(arguments[0]), "rate");
            var stored = run(folder, threads, pages);
            System.out.printf(
                    "%d threads: %d captures a second, %d bytes each%n",
                    threads, stored / SECONDS, size(folder) / Math.max(stored, 1));
        }
    }

    private static int run(Path folder, int threads, List<byte[]> pages) throws IOException {
        var stored = new AtomicInteger();
        var end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var archive = Archive.open(folder, Clock.systemUTC());
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thread = 0; thread < threads; thread++) {
                var ignored = executor.submit(() -> {
                    while (System.nanoTime() < end) {
                        var number = stored.incrementAndGet();
                        archive.store(response(number, pages.get(number % pages.size())));
                    }
                    return null;
                });
            }
        }
        return stored.get();
    }

    private static Response response(int number, byte[] page) {
        var headers = List.of(new Header("Content-Type", "text/html"), new Header("ETag", "v" + number));
        return new Response(URI.create("https://example.org/" + number), 200, headers, Payload.of(page), Instant.now());
    }

    /// Words of uneven frequency between tags: about as compressible as news pages.
    private static List<byte[]> pages() {
        var random = new Random(1);
        return random.ints(100)
                .mapToObj(seed -> {
                    var text = new StringBuilder("<html><body>");
                    while (text.length() < 20_000) {
                        var word = (int) Math.abs(random.nextGaussian() * 900);
                        text.append(Integer.toString(word * 7919, 36)).append(word % 17 == 0 ? "</p>\n<p>" : " ");
                    }
                    return text.toString().getBytes(StandardCharsets.UTF_8);
                })
                .toList();
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".warc.gz"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
