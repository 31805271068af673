/// One document through all stages, a crawl of many, and its schedule.
///
/// Start at [claimtrail.ingest.pipeline.Pipeline]: what happens to a link stands there on one screen. The
/// [claimtrail.ingest.pipeline.Crawler] asks sources and fetches links at their pace, by Quartz, which is used here and
/// nowhere else; the [claimtrail.ingest.pipeline.Importer] brings in files: `FileParts` takes them apart, and
/// `MailReader` reads mails with Jakarta Mail. All state is in the store: a killed process goes on where it was.
@NullMarked
package claimtrail.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
