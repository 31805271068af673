package claimtrail.corpus.store;

import java.net.URI;

/// A server that tells subscribers at once when a feed changes (W3C WebSub).
///
/// @param hub where one subscribes
/// @param topic the feed's own address, as it names itself
public record Hub(URI hub, URI topic) {}
