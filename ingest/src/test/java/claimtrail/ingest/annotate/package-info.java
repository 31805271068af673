/// Tests of the reading of sentences.
@NullMarked
package claimtrail.ingest.annotate;

import org.jspecify.annotations.NullMarked;
