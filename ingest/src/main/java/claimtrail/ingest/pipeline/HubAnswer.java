package claimtrail.ingest.pipeline;

/// What is answered to a hub that calls.
public sealed interface HubAnswer {

    /// Yes, we asked for that.
    ///
    /// @param challenge to be sent back as it came
    record Confirmed(String challenge) implements HubAnswer {}

    /// It was understood, and nothing is to be sent back.
    record Heard() implements HubAnswer {}

    /// We asked for nothing like that.
    record NotAsked() implements HubAnswer {}

    /// Nobody follows that source any more: the hub may forget us.
    record Ended() implements HubAnswer {}
}
