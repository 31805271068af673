package claimtrail.corpus.document;

/// What a reader should know before relying on a document's text.
public enum Caveat {
    /// The outlet sells the rest: what was read may be the beginning only.
    PAYWALL("paywall"),
    /// Entries that are added while something happens; the text is what stood there at the capture.
    LIVE_BLOG("live-blog"),
    /// The article goes on at another address, which the page names.
    MORE_PAGES("more-pages");

    private final String label;

    Caveat(String label) {
        this.label = label;
    }

    /// The word of the public JSON.
    public String label() {
        return label;
    }
}
