/// Every response as it came, append-only, in WARC files (ISO 28500) with a CDXJ index.
///
/// Start at [claimtrail.corpus.archive.Archive]: it stores a [claimtrail.corpus.archive.Response] and gives back a
/// [claimtrail.corpus.archive.Capture], which it can read again at any later time. jwarc is used here and nowhere else.
@NullMarked
package claimtrail.corpus.archive;

import org.jspecify.annotations.NullMarked;
