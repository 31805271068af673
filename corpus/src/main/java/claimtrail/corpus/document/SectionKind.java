package claimtrail.corpus.document;

/// What a block of text is.
public enum SectionKind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE_ROW,
    QUOTATION,
    CAPTION,
    /// A correction or update note.
    NOTE
}
