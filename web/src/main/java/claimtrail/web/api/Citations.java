package claimtrail.web.api;

import claimtrail.ingest.detect.CitationReader;

/// Citations as people write them.
public final class Citations {

    private static final CitationReader READER = new CitationReader();

    private Citations() {}

    /// The normal form of the first citation in the words, or the words themselves where they have none.
    public static String normal(String words) {
        return READER.read(words).stream()
                .findFirst()
                .map(cited -> cited.citation().text())
                .orElse(words.strip());
    }
}
