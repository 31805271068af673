package claimtrail.web.app;

import claimtrail.ingest.discover.Probed;
import java.io.PrintWriter;

/// What an address or a file turned out to be, for people.
final class ProbedText {

    private static final int ENTRIES = 20;

    private ProbedText() {}

    static void print(String input, Probed probed, PrintWriter out) {
        out.println(input);
        switch (probed) {
            case Probed.Followable readable -> entries(readable, out);
            case Probed.NamesFeeds page -> out.println("  a page that names feeds: " + page.address());
            case Probed.Nothing nothing -> out.println("  nothing that can be followed");
        }
        probed.problems().forEach(problem -> out.println("  problem: " + problem));
        probed.suggestions()
                .forEach(suggestion -> out.println("  to follow: claimtrail sources add " + suggestion.address()
                        + " --kind " + suggestion.kind().label() + " --pace "
                        + suggestion.rhythm().text() + "   (" + suggestion.why() + ")"));
        out.flush();
    }

    private static void entries(Probed.Followable readable, PrintWriter out) {
        out.println("  " + readable.format() + " at " + readable.address() + ", "
                + readable.entries().size() + " entries"
                + (readable.hub() == null ? "" : ", tells of changes by a hub"));
        readable.entries().stream().limit(ENTRIES).forEach(entry -> {
            var date = entry.published() == null ? entry.modified() : entry.published();
            out.println("  " + (date == null ? "undated" : date.text()) + "  "
                    + (entry.title() == null ? "" : entry.title() + "  ") + entry.address());
        });
        if (readable.entries().size() > ENTRIES) {
            out.println("  and " + (readable.entries().size() - ENTRIES) + " more");
        }
    }
}
