/// What is read in feeds, sitemaps and listings.
@NullMarked
package claimtrail.ingest.discover;

import org.jspecify.annotations.NullMarked;
