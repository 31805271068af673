package claimtrail.corpus.document;

/// A field of what a document says about itself.
public enum Field {
    TITLE("title"),
    AUTHORS("authors"),
    PUBLISHED("published"),
    MODIFIED("modified"),
    PUBLISHER("publisher"),
    /// The part of the outlet that it stands in, such as "Politics".
    SECTION("section"),
    LANGUAGE("language"),
    ADDRESS("url"),
    /// What its text may be used for: an address or the outlet's own words.
    LICENCE("licence"),
    /// The outlet that it credits as its source.
    CREDIT("credit");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    /// The word of the public JSON.
    public String label() {
        return label;
    }
}
