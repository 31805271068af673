package claimtrail.ingest.extract;

import org.jspecify.annotations.Nullable;

/// Where one is in a text of law: the provision by which a block is cited.
///
/// @param cited normal form of the provision, `null` outside of any
/// @param path counts the designators of paragraphs that are marked by nothing else, `null` where the markup names
///     every paragraph
record Place(@Nullable String cited, @Nullable ParagraphPath path) {

    static final Place NOWHERE = new Place(null, null);

    static Place of(@Nullable String cited) {
        return new Place(cited, null);
    }

    static Place counting(String section) {
        return new Place(section, new ParagraphPath(section));
    }

    @Nullable String labelOf(String block) {
        return path == null ? cited : path.labelOf(block);
    }
}
