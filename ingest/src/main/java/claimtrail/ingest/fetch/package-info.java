/// A link's response, fetched with manners.
///
/// Start at [claimtrail.ingest.fetch.Fetcher]: it turns a [claimtrail.ingest.fetch.FetchRequest] into a
/// [claimtrail.ingest.fetch.FetchResult]. On the way it asks `Reach` whether the address may be visited at all, waits
/// for its `Turn` at the host, reads the host's `Robots`, sends one `Exchange` and follows redirects, each of which
/// goes
/// through the same gates again. How patient it is stands in [claimtrail.ingest.fetch.Politeness].
///
/// [claimtrail.ingest.fetch.CanonicalAddress] says which addresses are the same page;
/// [claimtrail.ingest.fetch.WrittenAddress] reads addresses as people write them. java.net.http is used here and
/// nowhere else.
@NullMarked
package claimtrail.ingest.fetch;

import org.jspecify.annotations.NullMarked;
