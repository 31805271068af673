package claimtrail.web.digest;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.NewVersion;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.corpus.store.Watch;
import claimtrail.index.trace.TextChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What came with some changes of the store, the same for everybody who has been told what was before.
///
/// @param articles documents of the coverage that are new
/// @param official official texts that are new
/// @param amended official texts that say something else than before
/// @param edited articles that were changed after they had been read
record News(List<StoredDocument> articles, List<StoredDocument> official, List<Edit> amended, List<Edit> edited) {

    static final News NONE = new News(List.of(), List.of(), List.of(), List.of());

    News {
        articles = List.copyOf(articles);
        official = List.copyOf(official);
        amended = List.copyOf(amended);
        edited = List.copyOf(edited);
    }

    /// A document whose text was another before.
    ///
    /// @param changes what is otherwise in it, paragraph by paragraph
    record Edit(StoredDocument now, List<TextChange> changes) {
        Edit {
            changes = List.copyOf(changes);
        }
    }

    /// The articles that each saved search found as they arrived; of those that are muted, none.
    Map<String, Set<DocumentId>> foundBy(Store store, Collection<Watch> searches) {
        var earliest = articles.stream()
                .map(StoredDocument::firstSeen)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        var found = new HashMap<String, Set<DocumentId>>();
        for (var search : searches) {
            if (!articles.isEmpty() && !search.muted()) {
                found.computeIfAbsent(search.id(), id -> store.watches().hitsSince(id, earliest));
            }
        }
        return found;
    }

    /// What came after one change and up to another.
    static News between(Store store, Picture picture, long after, long upTo) {
        var first = new LinkedHashMap<DocumentId, NewVersion>();
        store.documents()
                .versionsBetween(after, upTo)
                .forEach(version -> first.putIfAbsent(version.document(), version));
        var articles = new ArrayList<StoredDocument>();
        var official = new ArrayList<StoredDocument>();
        var amended = new ArrayList<Edit>();
        var edited = new ArrayList<Edit>();
        for (var version : first.values()) {
            var stored = picture.find(version.document()).orElse(null);
            if (stored == null) {
                continue;
            }
            var isOfficial = stored.document().metadata().kind() == DocumentKind.OFFICIAL;
            if (version.version() == 1) {
                (isOfficial ? official : articles).add(stored);
            } else {
                var versions = store.documents().versions(version.document());
                var before = versions.get(version.version() - 2).text();
                var changes = picture.compared()
                        .cards()
                        .ownChanges(
                                version.document(),
                                TextChange.between(before, stored.document().text()));
                if (!changes.isEmpty()) {
                    (isOfficial ? amended : edited).add(new Edit(stored, changes));
                }
            }
        }
        official.sort(Comparator.comparing(News::published).reversed());
        return new News(articles, official, amended, edited);
    }

    private static Instant published(StoredDocument stored) {
        var published = stored.document().metadata().publishedDate();
        return published == null ? Instant.MIN : published.instant();
    }
}
