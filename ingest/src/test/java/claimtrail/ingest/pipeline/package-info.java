@NullMarked
package claimtrail.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
