package claimtrail.index.trace;

import claimtrail.corpus.claim.Status;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.PartialDate;
import java.util.List;

/// Where a measure stands on a day.
///
/// @param since date of the event that brought it there
/// @param official whether an official document says so
/// @param documents that say so
public record StatusOn(Status status, PartialDate since, boolean official, List<DocumentId> documents) {

    public StatusOn {
        documents = List.copyOf(documents);
    }
}
