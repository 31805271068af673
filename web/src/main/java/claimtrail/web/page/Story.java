package claimtrail.web.page;

import claimtrail.corpus.claim.Evidence;
import claimtrail.index.trace.Proposition;
import claimtrail.web.api.Traced;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// What several documents tell: its headline, how many articles and how many origins it has, and who told it first.
///
/// @param canonical what they all say
/// @param earliest the document that said it first; its title is the headline
/// @param articles documents that tell it, copies included
public record Story(String canonical, DocumentLine earliest, int articles, int origins, Instant latest) {

    /// The stories that were told last; each document opens one story at most.
    static List<Story> newest(Traced traced, int limit) {
        var opened = new HashSet<DocumentLine>();
        return traced.propositions().stream()
                .map(proposition -> of(proposition, traced))
                .filter(story -> story.articles() > 1)
                .filter(story -> opened.add(story.earliest()))
                .sorted(Comparator.comparing(Story::latest).reversed())
                .limit(limit)
                .toList();
    }

    private static Story of(Proposition proposition, Traced traced) {
        var documents =
                proposition.evidence().map(Evidence::document).distinct().toList();
        var lines = documents.stream()
                .map(id -> DocumentLine.of(id, traced.documents()))
                .toList();
        var dated = lines.stream().filter(line -> line.published() != null).toList();
        var earliest = dated.stream().min(Comparator.comparing(Story::moment)).orElse(lines.getFirst());
        var latest =
                dated.stream().map(Story::moment).max(Comparator.naturalOrder()).orElse(Instant.MIN);
        return new Story(
                proposition.canonical(),
                earliest,
                lines.size(),
                traced.origins().count(documents),
                latest);
    }

    private static Instant moment(DocumentLine line) {
        var published = line.published();
        return published == null ? Instant.MIN : published.instant();
    }

    /// `5 articles, 2 origins`.
    public String counts() {
        return articles + " articles, " + origins + (origins == 1 ? " origin" : " origins");
    }
}
