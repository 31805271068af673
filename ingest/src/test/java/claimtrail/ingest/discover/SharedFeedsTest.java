package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.fetch.SharedData;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Test;

final class SharedFeedsTest {

    private static final URI BASE = URI.create("https://example.org/feed");

    /// A root element alone, an empty file, a root that is no feed's, and a link whose base is no address.
    private static final Pattern HAS_NO_ENTRIES_TO_READ =
            Pattern.compile(".*/(version_r(df|ss)_.*|empty_feed|unknown_feed|atom10_feed_link_rel)\\.xml");

    @Test
    void parseButForThoseThatAreNoFeeds() throws IOException {
        var refused = new TreeMap<String, String>();
        int read = 0;
        var packed = SharedData.file("data/feeds/gofeed-testdata.tar.xz");
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(packed))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.getName().endsWith(".xml")) {
                    continue;
                }
                if (HAS_NO_ENTRIES_TO_READ.matcher(entry.getName()).matches()) {
                    continue;
                }
                switch (FeedReader.read(tar.readAllBytes(), "", BASE)) {
                    case Entries entries -> read++;
                    case Reading.Unreadable unreadable -> refused.put(entry.getName(), unreadable.reason());
                }
            }
        }

        assertEquals(Map.of(), refused, read + " feeds were read");
    }
}
