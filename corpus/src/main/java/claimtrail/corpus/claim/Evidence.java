package claimtrail.corpus.claim;

import claimtrail.corpus.document.DocumentId;

/// A claim of a document that speaks for or against something.
///
/// @param origin the earliest document of the same derivation; copies of one origin count once
public record Evidence(DocumentId document, Claim claim, DocumentId origin) {}
