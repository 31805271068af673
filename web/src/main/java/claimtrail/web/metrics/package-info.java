/// The figures of the running program for those who watch it, as Prometheus reads them.
///
/// [claimtrail.web.metrics.Metrics] takes them from the store when it is asked. Micrometer is used here and nowhere
/// else.
@NullMarked
package claimtrail.web.metrics;

import org.jspecify.annotations.NullMarked;
