package claimtrail.corpus.claim;

/// What the evidence says about a claim: the four labels of AVeriTeC (Schlichtkrull et al., 2023).
public enum Verdict {
    SUPPORTED("Supported"),
    REFUTED("Refuted"),
    CONFLICTING_EVIDENCE("Conflicting Evidence"),
    NOT_ENOUGH_EVIDENCE("Not Enough Evidence");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /// The word of the public JSON.
    public String label() {
        return label;
    }
}
