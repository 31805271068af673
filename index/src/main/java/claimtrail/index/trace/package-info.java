/// What only shows across documents: the same claim told elsewhere, what contradicts it, who told it first and who
/// repeats it, which measure it is about and how that stands, and what a check of a claim finds.
///
/// Start at [claimtrail.index.trace.Coverage], an immutable picture of all documents; the
/// [claimtrail.index.trace.Tracer] keeps the newest one. [claimtrail.index.trace.Origins],
/// [claimtrail.index.trace.Propositions], [claimtrail.index.trace.Measures] and
/// [claimtrail.index.trace.ClaimChecker] read it. Everything is found by rules over frames, slots and entity ids; the
/// words that the rules know stand in the tables beside this package.
@NullMarked
package claimtrail.index.trace;

import org.jspecify.annotations.NullMarked;
