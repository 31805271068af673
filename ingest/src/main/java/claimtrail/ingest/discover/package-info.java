/// A source's links.
///
/// Start at [claimtrail.ingest.discover.Discoverer]: it fetches the source's feed, sitemap or listing page and has it
/// read by `FeedReader` (RSS, Atom, RDF), `JsonFeedReader`, `SitemapReader` or `ListingReader`. Each of them gives a
/// `Reading`: entries as they stand there, from which the discoverer makes links, each address once. Dates are read by
/// `DateText` from what is written, so that neither offset nor precision is lost on the way through a library.
///
/// Registers are asked through their APIs, page by page: `FederalRegister`, `Ecfr`, `EurLex`; a `Folder` of files
/// on this machine is listed. Where a feed names a page around a text, `TextAddress` knows where the text itself is.
/// [claimtrail.ingest.discover.SourceList] reads lists of sources as people write them, the shipped one among them, and
/// [claimtrail.ingest.discover.NewsletterLinks] finds the articles that a letter leads to.
///
///
/// What one page cannot hold is fetched too: the pages before a feed of which everything is new (`OlderPages`), the
/// sitemaps below an index that changed since the last visit (`SitemapTree`).
///
/// Faults are mended in layers: letters and charset (`FeedText`), XML (`FeedXml`), names, links and bases
/// (`FeedElement`); what was mended goes out as a problem. A listing without a selector is learned from the page
/// (`LinkGroups`, `Teasers`).
///
/// [claimtrail.ingest.discover.Probe] tells what an address or a file is before it becomes a source;
/// [claimtrail.ingest.discover.Opml] reads and writes the lists of other feed readers.
///
/// SnakeYAML, Rome, JDOM and crawler-commons' sitemaps are used here and nowhere else.
@NullMarked
package claimtrail.ingest.discover;

import org.jspecify.annotations.NullMarked;
