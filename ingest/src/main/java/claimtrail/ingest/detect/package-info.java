/// What a document's sentences say: entities, citations, and claims with who holds them and how firmly.
@NullMarked
package claimtrail.ingest.detect;

import org.jspecify.annotations.NullMarked;
