package claimtrail.ingest.fetch;

import java.io.IOException;

/// An answer that we hang up on: too large as sent or as decoded, a head without end, a type that holds no text.
final class Unwanted extends IOException {

    private static final long serialVersionUID = 1;

    Unwanted(String reason) {
        super(reason);
    }
}
