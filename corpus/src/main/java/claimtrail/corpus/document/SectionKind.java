package claimtrail.corpus.document;

/// What a block of text is.
public enum SectionKind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE_ROW,
    QUOTATION,
    CAPTION,
    /// A correction or update note; in a code the notes of its editors.
    NOTE,
    FOOTNOTE,
    /// An amendatory instruction: which provision is revised, added or removed.
    INSTRUCTION
}
