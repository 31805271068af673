package claimtrail.corpus.archive;

import java.net.URI;

/// One archived response.
///
/// @param id where it is kept: name of the WARC file, `@`, offset of the record in it; or `unarchived`
public record Capture(String id, Response response) {

    private static final String UNARCHIVED = "unarchived";

    /// A response that is only looked at and not kept.
    public static Capture unarchived(Response response) {
        return new Capture(UNARCHIVED, response);
    }

    public boolean archived() {
        return !id.equals(UNARCHIVED);
    }

    public URI address() {
        return response.address();
    }
}
