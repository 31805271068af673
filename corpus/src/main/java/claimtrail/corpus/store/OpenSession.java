package claimtrail.corpus.store;

import java.time.Instant;

/// Somebody's being logged in.
///
/// @param digest of its id
/// @param opened when they logged in
/// @param issued when it got its id
/// @param ends when it is over
public record OpenSession(String digest, Account account, Instant opened, Instant issued, Instant ends) {}
