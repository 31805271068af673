package claimtrail.corpus.document;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What was read in one capture.
///
/// @param id stable over crawls, versions and re-reading; see [DocumentId]
/// @param input what it was read from: an address, or a file's name
/// @param url canonical address, `null` for a file that names none
/// @param capture the archived response that it was read in, `null` before archiving
/// @param metadata what it says about itself
/// @param body its text
public record Document(
        DocumentId id,
        String input,
        @Nullable URI url,
        @Nullable String capture,
        Metadata metadata,
        Body body) {

    public String text() {
        return body.text();
    }
}
