/// The daily digest: what changed in what is known, in one mail that is worth opening.
///
/// [claimtrail.web.digest.Rounds] is the way of a digest: [claimtrail.web.digest.Digests] looks who is due, what is new
/// since they were last told ([claimtrail.web.digest.News], one for all who were told at the same change), what of it
/// is
/// theirs ([claimtrail.web.digest.Composer]), how it reads ([claimtrail.web.digest.Letter]); mail and memory are
/// written
/// down together. [claimtrail.web.digest.Postman] brings out what was written down until somebody takes it. Jakarta
/// Mail
/// writes the MIME; Quartz only wakes the rounds: what is due stands in the store.
@NullMarked
package claimtrail.web.digest;

import org.jspecify.annotations.NullMarked;
