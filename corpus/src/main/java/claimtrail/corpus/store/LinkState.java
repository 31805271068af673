package claimtrail.corpus.store;

/// What became of a link so far.
public enum LinkState {
    /// Not fetched yet, or to be tried again.
    WAITING,
    FETCHED,
    /// Its page is that of another link.
    ALIAS,
    /// The server says that it is not there.
    GONE,
    /// robots.txt or our own rules forbid it.
    REFUSED,
    /// Given up after several tries.
    FAILED
}
