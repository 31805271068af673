package claimtrail.corpus.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an official text says of itself beyond what every document does. An issue of the Federal Register has one for
/// each of its documents.
///
/// @param extent the stretch of the text that it is about
/// @param agencies as printed, the department before its bureau
/// @param action what sort of document it calls itself, such as `Final rule; correction`
/// @param identifiers by which it is known
/// @param affected parts of the Code of Federal Regulations that it names in its head
/// @param dates that it sets
/// @param amendments what its instructions do, in order
/// @param relations what it does to earlier documents
public record Regulation(
        Span extent,
        List<String> agencies,
        @Nullable String action,
        List<Identifier> identifiers,
        List<CitedAt> affected,
        List<RuleDate> dates,
        List<Amendment> amendments,
        List<RuleRelation> relations) {

    public Regulation {
        agencies = List.copyOf(agencies);
        identifiers = List.copyOf(identifiers);
        affected = List.copyOf(affected);
        dates = List.copyOf(dates);
        amendments = List.copyOf(amendments);
        relations = List.copyOf(relations);
    }
}
