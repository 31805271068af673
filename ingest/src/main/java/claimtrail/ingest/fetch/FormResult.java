package claimtrail.ingest.fetch;

/// What came of sending a form.
public sealed interface FormResult {

    /// The server took it.
    record Taken(int status) implements FormResult {}

    /// It was not sent, not taken, or no answer came.
    record Failed(String reason) implements FormResult {}
}
