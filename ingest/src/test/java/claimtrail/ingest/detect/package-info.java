@NullMarked
package claimtrail.ingest.detect;

import org.jspecify.annotations.NullMarked;
