package claimtrail.ingest.discover;

import java.net.URI;

/// A feed that a page names.
///
/// @param title as the page calls it, empty where it does not
public record NamedFeed(URI address, String title) {}
