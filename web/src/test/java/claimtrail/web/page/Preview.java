package claimtrail.web.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Serves the small world until it is stopped, for looking at the pages while they are written.
final class Preview {

    private Preview() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("claimtrail-preview");
        try (var site = RunningSite.withSmallWorld(folder, Integer.parseInt(arguments[0]))) {
            System.out.println(site.address());
            Thread.currentThread().join();
        }
    }
}
