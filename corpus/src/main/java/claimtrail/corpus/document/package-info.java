/// What was read: a [claimtrail.corpus.document.Document] with its text, the sections of that text, what the
/// text says of itself (title, authors, dates), and where each of these came from.
///
/// Start at [claimtrail.corpus.document.Document]. All offsets are UTF-16 code units into its text, end exclusive; a
/// [claimtrail.corpus.document.Span] never reaches outside of it. Nothing here does I/O.
@NullMarked
package claimtrail.corpus.document;

import org.jspecify.annotations.NullMarked;
