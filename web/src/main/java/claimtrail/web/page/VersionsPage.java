package claimtrail.web.page;

import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.Dropped;
import claimtrail.corpus.store.StoredVersion;
import claimtrail.index.trace.TextChange;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The page of a document's versions: what changed between two of them, and what differs and is no part of the text.
public final class VersionsPage {

    private final Desk desk;

    VersionsPage(Desk desk) {
        this.desk = desk;
    }

    /// How a difference is shown.
    public enum Manner {
        WORDS,
        LINES
    }

    /// What the page shows.
    ///
    /// @param versions all of them, oldest first
    /// @param older the one that is compared
    /// @param newer with this one
    /// @param title what became of the title, `null` where it stayed
    /// @param ignored what differs around the text
    public record View(
            DocumentLine line,
            List<StoredVersion> versions,
            StoredVersion older,
            StoredVersion newer,
            Manner manner,
            @Nullable TextChange title,
            List<TextChange> changes,
            List<Ignored> ignored) {

        /// The same comparison shown in the other manner.
        public String href(Manner other) {
            return new Address(line.href() + "/versions")
                    .with("from", older.version())
                    .with("to", newer.version())
                    .with("by", other.name().toLowerCase(Locale.ROOT))
                    .toString();
        }

        /// A version by itself.
        public String href(StoredVersion version) {
            return line.href() + "?version=" + version.version();
        }
    }

    /// A part of the page that is no part of the text and stands on one side only.
    public record Ignored(Dropped part, boolean came) {}

    /// The page; `null` where the corpus has no such document.
    @Nullable View view(DocumentId id, Parameters asked) {
        var versions = desk.store().documents().history(id);
        if (versions.isEmpty()) {
            return null;
        }
        var last = versions.size();
        var from = asked.number("from", Math.max(1, last - 1), 1, last);
        var to = asked.number("to", last, 1, last);
        var manner = Objects.requireNonNullElse(asked.choice("by", Manner.class), Manner.WORDS);
        var older = versions.get(from - 1);
        var newer = versions.get(to - 1);
        return new View(
                DocumentLine.of(newer.document()),
                versions,
                older,
                newer,
                manner,
                title(older.document(), newer.document()),
                TextChange.between(older.document().text(), newer.document().text()),
                ignored(older.document(), newer.document()));
    }

    private static @Nullable TextChange title(Document older, Document newer) {
        var before = Objects.requireNonNullElse(older.metadata().titleText(), "");
        var after = Objects.requireNonNullElse(newer.metadata().titleText(), "");
        return TextChange.between(before, after).stream().findFirst().orElse(null);
    }

    private static List<Ignored> ignored(Document older, Document newer) {
        var before = older.body().dropped();
        var after = newer.body().dropped();
        var ignored = new ArrayList<Ignored>();
        before.stream().filter(part -> !after.contains(part)).forEach(part -> ignored.add(new Ignored(part, false)));
        after.stream().filter(part -> !before.contains(part)).forEach(part -> ignored.add(new Ignored(part, true)));
        return ignored;
    }
}
