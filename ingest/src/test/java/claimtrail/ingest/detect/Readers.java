package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Reading;
import claimtrail.ingest.annotate.Annotator;
import claimtrail.ingest.annotate.SharedAnnotator;
import java.util.List;

/// One detector for all tests, and the annotator that all packages share.
final class Readers {

    static final Annotator ANNOTATOR = SharedAnnotator.ANNOTATOR;
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
