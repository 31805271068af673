package claimtrail.corpus.document;

/// Where a field of a document was read.
public enum Provenance {
    JSON_LD("json-ld"),
    META("meta"),
    TIME_ELEMENT("time-element"),
    URL("url"),
    TEXT("text"),
    HTTP("http"),
    FEED("feed"),
    /// The document itself in its own format: a PDF's properties, the elements of a Federal Register document.
    PROPERTIES("properties"),
    /// The importing person's own file.
    IMPORT("import");

    private final String label;

    Provenance(String label) {
        this.label = label;
    }

    /// The word of the public JSON.
    public String label() {
        return label;
    }
}
