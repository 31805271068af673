package claimtrail.corpus.claim;

/// One proposition in one sentence of one document.
///
/// @param id stable for the same document, sentence and action: the document's id, a hyphen, eight hexadecimal digits
/// @param sentence the sentence that says it
/// @param canonical one short sentence that can be read without the article, hedges kept
public record Claim(
        String id,
        Sentence sentence,
        String canonical,
        Frame frame,
        Slots slots,
        Stance stance,
        Attribution attribution,
        Reason reason) {}
