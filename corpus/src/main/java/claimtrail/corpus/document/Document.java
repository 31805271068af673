package claimtrail.corpus.document;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read in one capture.
///
/// @param id stable over crawls, versions and re-reading; see [DocumentId]
/// @param input what it was read from: an address, or a file's name
/// @param url canonical address, `null` for a file that names none
/// @param capture the archived response that it was read in, `null` before archiving
/// @param metadata what it says about itself
/// @param body its text
/// @param regulations what it says of itself as an official text; empty for everything else
/// @param receipt where its fields were read
public record Document(
        DocumentId id,
        String input,
        @Nullable URI url,
        @Nullable String capture,
        Metadata metadata,
        Body body,
        List<Regulation> regulations,
        Receipt receipt) {

    // documents of older stores have neither regulations nor a receipt
    @SuppressWarnings("ConstantValue")
    public Document {
        regulations = regulations == null ? List.of() : List.copyOf(regulations);
        receipt = receipt == null ? Receipt.NONE : receipt;
    }

    public Document(
            DocumentId id, String input, @Nullable URI url, @Nullable String capture, Metadata metadata, Body body) {
        this(id, input, url, capture, metadata, body, List.of(), Receipt.NONE);
    }

    public String text() {
        return body.text();
    }
}
