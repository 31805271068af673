package claimtrail.ingest.detect;

import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.document.Span;
import java.util.List;
import java.util.Set;

/// The entities of a document by their place.
record Named(List<Mention> mentions) {

    /// Mentions inside a stretch of the text, in order.
    List<Mention> in(Span span) {
        return mentions.stream()
                .filter(mention -> span.contains(mention.span()))
                .toList();
    }

    List<Mention> in(Span span, Set<EntityType> types) {
        return in(span).stream()
                .filter(mention -> types.contains(mention.entity().type()))
                .toList();
    }

    /// Ids of what is named there, each once, the longest name first.
    List<String> ids(Span span) {
        return in(span).stream()
                .sorted((one, other) -> other.text().length() - one.text().length())
                .map(mention -> mention.entity().id())
                .distinct()
                .toList();
    }
}
