package claimtrail.ingest.extract;

/// What an element of a regulation text does with the text in it.
enum ElementRole {
    HEADING,
    /// A number that stands before what it numbers, in the same block.
    NUMBER,
    PARAGRAPH,
    LIST_ITEM,
    INSTRUCTION,
    ROW,
    CELL,
    NOTE,
    QUOTATION,
    CAPTION,
    FOOTNOTE,
    /// A raised mark: an exponent, or the reference to a footnote.
    MARK,
    /// No text of the document.
    SKIP,
    /// A table of contents.
    CONTENTS,
    /// Part of its paragraph, or a frame around paragraphs.
    INLINE
}
