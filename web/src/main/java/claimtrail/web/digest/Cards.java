package claimtrail.web.digest;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.trace.ProvisionChange.Fate;
import claimtrail.index.trace.ProvisionChange.Piece;
import claimtrail.index.trace.TextChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Knows the cards that pages show of other stories: a title with the first words. Where one comes or goes, nobody has
/// changed the article around it.
final class Cards {

    /// Titles that are shorter may begin a sentence of anybody's.
    private static final int LONG_ENOUGH = 12;

    private record Titled(DocumentId document, String title) {}

    private final Map<String, List<Titled>> byBeginning = new HashMap<>();

    Cards(Collection<StoredDocument> documents) {
        for (var stored : documents) {
            var title = stored.document().metadata().titleText();
            var plain = title == null ? "" : plain(title);
            if (plain.length() >= LONG_ENOUGH) {
                byBeginning
                        .computeIfAbsent(plain.substring(0, LONG_ENOUGH), none -> new ArrayList<>())
                        .add(new Titled(stored.document().id(), plain));
            }
        }
    }

    /// Those of the changes of a document that are its own.
    List<TextChange> ownChanges(DocumentId document, List<TextChange> changes) {
        return changes.stream()
                .filter(change -> !isCard(document, paragraph(change, Fate.ADDED))
                        || !isCard(document, paragraph(change, Fate.REMOVED)))
                .toList();
    }

    /// The paragraph on one side of a change.
    ///
    /// @param without what stands on the other side alone
    private static String paragraph(TextChange change, Fate without) {
        return plain(change.pieces().stream()
                .filter(piece -> piece.fate() != without)
                .map(Piece::text)
                .collect(Collectors.joining(" ")));
    }

    private boolean isCard(DocumentId document, String paragraph) {
        return paragraph.isEmpty()
                || (paragraph.length() >= LONG_ENOUGH
                        && byBeginning.getOrDefault(paragraph.substring(0, LONG_ENOUGH), List.of()).stream()
                                .anyMatch(titled ->
                                        !titled.document.equals(document) && paragraph.startsWith(titled.title)));
    }

    /// Letters and digits alone: cards put their titles in other quotes and dashes.
    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
