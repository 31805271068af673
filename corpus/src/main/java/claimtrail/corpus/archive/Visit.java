package claimtrail.corpus.archive;

import java.net.URI;
import java.time.Instant;

/// One time that an address answered, as the archive's index has it.
///
/// @param capture id of the capture, to be read with [Archive#read]
/// @param at when, to the second
/// @param digest SHA-256 of the body, in hexadecimal digits
/// @param revisit whether the body was the same as an earlier one and is kept there
public record Visit(String capture, URI address, Instant at, int status, String digest, boolean revisit) {}
