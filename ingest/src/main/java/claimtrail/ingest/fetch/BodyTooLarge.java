package claimtrail.ingest.fetch;

import java.io.IOException;

/// A body that is longer than we read, as sent or as decoded.
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1;

    BodyTooLarge(String reason) {
        super(reason);
    }
}
