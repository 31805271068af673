package claimtrail.ingest.annotate;

/// One annotator for all tests of a run, for the models take seconds and half a gigabyte.
public final class SharedAnnotator {

    public static final Annotator ANNOTATOR = new Annotator();

    private SharedAnnotator() {}
}
