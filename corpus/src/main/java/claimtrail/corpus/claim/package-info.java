/// What is said in a document: its [claimtrail.corpus.claim.Claim]s, each one proposition of one sentence, with
/// who holds it and how firmly, and the [claimtrail.corpus.claim.Entity]s that are named.
///
/// Start at [claimtrail.corpus.claim.Claim]. The words of the enums are those of the public JSON and of the fields'
/// own literature: frames as slots of a control's life, modality and polarity as in FactBank, verdicts as in AVeriTeC.
/// A [claimtrail.corpus.claim.Reading] is all that was read in one document.
@NullMarked
package claimtrail.corpus.claim;

import org.jspecify.annotations.NullMarked;
