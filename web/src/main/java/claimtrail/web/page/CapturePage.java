package claimtrail.web.page;

import claimtrail.corpus.archive.ArchiveReader;
import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.store.StoredVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The page of an archived response. What it shows of a web page is made harmless first.
public final class CapturePage {

    private static final int MOST_SHOWN = 2_000_000;

    private final ArchiveReader archive;

    CapturePage(ArchiveReader archive) {
        this.archive = archive;
    }

    /// What the page shows.
    ///
    /// @param body address of its bytes
    /// @param html a web page with nothing but its text, its lists, tables and links; `null` for everything else
    /// @param text a plain text, `null` for everything else
    public record View(
            DocumentLine line,
            Capture capture,
            long bytes,
            String digest,
            String body,
            @Nullable String html,
            @Nullable String text) {}

    /// The page of the response in which a version was read.
    View view(StoredVersion version, Capture capture) throws IOException {
        var body = capture.response().body();
        var type = capture.response().mediaType();
        var shown = body.length() <= MOST_SHOWN ? new String(body.bytes(), StandardCharsets.UTF_8) : "";
        var line = DocumentLine.of(version.document());
        return new View(
                line,
                capture,
                body.length(),
                body.digest(),
                line.href() + "/capture/body?version=" + version.version(),
                type.contains("html") ? Harmless.html(shown, capture.address()) : null,
                type.startsWith("text/") && !type.contains("html") ? shown : null);
    }

    Capture read(String id) throws IOException {
        return archive.read(id);
    }
}
