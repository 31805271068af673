/// Every response as it came, append-only, in WARC 1.1 files (ISO 28500) with a CDXJ index beside each.
///
/// Start at [claimtrail.corpus.archive.Archive]: it stores a [claimtrail.corpus.archive.Response] and gives back a
/// [claimtrail.corpus.archive.Capture], which it can read again at any later time.
/// [claimtrail.corpus.archive.ArchiveReader] reads only. A file that is being written has a lock and the unsorted lines
/// of its index beside it (`.lock`, `.cdxj.open`); a closed one has its index (`.cdxj`). jwarc is used here and nowhere
/// else.
@NullMarked
package claimtrail.corpus.archive;

import org.jspecify.annotations.NullMarked;
