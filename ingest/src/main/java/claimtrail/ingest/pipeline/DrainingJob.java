package claimtrail.ingest.pipeline;

/// A job that works until nothing is left to do, and can be asked to stop before.
interface DrainingJob {

    void stop();
}
