/// A link's response, fetched with manners.
///
/// Start at [claimtrail.ingest.fetch.Fetcher]: it turns a [claimtrail.ingest.fetch.FetchRequest] into a
/// [claimtrail.ingest.fetch.FetchResult]. On the way it waits for its `Turn` at the host, asks `Reach` whether the
/// address may be visited at all, reads the host's `Robots`, sends one `Exchange`, reads the `Step` that its
/// status means, and follows redirects, each of which goes through the same gates again. How patient it is stands
/// in [claimtrail.ingest.fetch.Politeness]; what must outlive the process in
/// [claimtrail.ingest.fetch.HostMemory].
///
/// [claimtrail.ingest.fetch.JudgedNames] is the resolver of this JVM: a connection gets the addresses that were
/// judged. [claimtrail.ingest.fetch.CanonicalAddress] says which addresses are the same page,
/// [claimtrail.ingest.fetch.DeclaredAddress] which one a page gives as its own;
/// [claimtrail.ingest.fetch.WrittenAddress] reads addresses as people write them. java.net.http is used here and
/// nowhere else.
@NullMarked
package claimtrail.ingest.fetch;

import org.jspecify.annotations.NullMarked;
