/// The Lucene index of the corpus: its fields, their analysis, writing and refreshing. Derived from the store: whoever
/// deletes its folder has it built again by [claimtrail.index.lucene.DocumentIndex#catchUp].
///
/// [claimtrail.index.lucene.DocumentIndex] writes, [claimtrail.index.lucene.Snapshots] lends what is to be searched,
/// [claimtrail.index.lucene.Fields] names every field once and says what is in it. One document of the corpus is one
/// document of the index.
@NullMarked
package claimtrail.index.lucene;

import org.jspecify.annotations.NullMarked;
