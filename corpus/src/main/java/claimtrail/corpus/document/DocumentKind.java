package claimtrail.corpus.document;

/// The sort of a document, as far as it matters for what may rest on it.
public enum DocumentKind {
    /// Coverage: news, opinion, analysis, a law firm's note.
    ARTICLE,
    /// A statement of a company or an office about its own doings.
    PRESS_RELEASE,
    /// The official text itself: a rule, notice, order, directive or section of a code.
    OFFICIAL
}
