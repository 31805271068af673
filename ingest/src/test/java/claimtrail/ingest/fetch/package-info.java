/// A real web site with manners good and bad, and how the fetcher fares with it.
@NullMarked
package claimtrail.ingest.fetch;

import org.jspecify.annotations.NullMarked;
