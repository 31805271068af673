/// Benchmarks: figures that are measured side by side in one run, so that they mean the same on any machine.
///
/// [claimtrail.web.benchmark.AcquireBenchmark] compares the crawl with the bare HTTP client, and small crawls with
/// large ones. The pages it fetches come from a [claimtrail.web.benchmark.PageServer] on loopback.
@NullMarked
package claimtrail.web.benchmark;

import org.jspecify.annotations.NullMarked;
