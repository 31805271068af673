package claimtrail.web.page;

import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.ingest.discover.Opml;
import claimtrail.web.api.Desk;
import claimtrail.web.api.NewSource;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Takes a list of feeds that somebody brings along from a feed reader, and shows what came of it.
public final class ImportPage {

    private static final int MOST_BYTES = 5_000_000;

    private final Desk desk;

    ImportPage(Desk desk) {
        this.desk = desk;
    }

    /// What the page shows.
    ///
    /// @param followed sources that are followed from now on
    /// @param known how many of the list were followed before
    /// @param problems what was mended or left out
    public record View(List<Source> followed, int known, List<String> problems) {}

    void take(Context context, Screen screen) throws IOException {
        var upload = context.uploadedFile("file");
        if (upload == null || upload.size() == 0) {
            throw new BadRequestResponse("Choose an OPML file first.");
        }
        try (var content = upload.content()) {
            screen.show(context, "imported", "Feeds taken over", Tab.SOURCES, follow(content.readNBytes(MOST_BYTES)));
        }
    }

    private View follow(byte[] opml) {
        var read = Opml.read(opml);
        var store = desk.store();
        var taken = new HashSet<>(NewSource.taken(store));
        var addresses = new HashSet<URI>(
                store.sources().list().stream().map(Source::address).collect(Collectors.toSet()));
        var followed = new ArrayList<Source>();
        for (var feed : read.feeds()) {
            if (addresses.add(feed.address())) {
                var source = feed.source(taken, Rhythm.parse("15m..7d"));
                taken.add(source.id());
                store.sources().put(source);
                followed.add(source);
            }
        }
        return new View(followed, read.feeds().size() - followed.size(), read.problems());
    }
}
