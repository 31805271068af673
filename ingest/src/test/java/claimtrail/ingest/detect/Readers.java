package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Reading;
import claimtrail.ingest.annotate.Annotator;
import java.util.List;

/// One annotator and one detector for all tests, for the models take two seconds and half a gigabyte.
final class Readers {

    static final Annotator ANNOTATOR = new Annotator();
    static final ClaimDetector DETECTOR = new ClaimDetector();

    private Readers() {}

    static Reading read(String text) {
        var document = Texts.document(text);
        return DETECTOR.detect(document, ANNOTATOR.annotate(document));
    }

    static List<Claim> claims(String text) {
        return read(text).claims();
    }
}
