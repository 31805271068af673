/// The system of record: sources, links, captures, documents with their claims, and what people decided.
///
/// Start at [claimtrail.corpus.store.Store], which hands out one table class per subject. Every change to a
/// document takes the next number of one sequence, so that whatever is derived from the store can catch up from
/// the last number it has seen. Jdbi and Flyway are used here and nowhere else.
@NullMarked
package claimtrail.corpus.store;

import org.jspecify.annotations.NullMarked;
