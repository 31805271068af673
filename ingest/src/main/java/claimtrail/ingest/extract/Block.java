package claimtrail.ingest.extract;

import claimtrail.corpus.document.SectionKind;
import org.jspecify.annotations.Nullable;

/// One block of text before it has a place in a document.
///
/// @param text without line breaks at its ends, never blank
/// @param level depth of a heading, nesting of a list item, else 0
/// @param label by which it can be cited, `null` where it has none
/// @param page on which it begins, from 1; `null` where there are no pages
record Block(
        SectionKind kind,
        String text,
        int level,
        @Nullable String label,
        @Nullable Integer page) {

    Block {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a block has text");
        }
    }

    Block(SectionKind kind, String text, int level, @Nullable String label) {
        this(kind, text, level, label, null);
    }

    static Block paragraph(String text) {
        return new Block(SectionKind.PARAGRAPH, text, 0, null);
    }

    static Block heading(String text, int level) {
        return new Block(SectionKind.HEADING, text, level, null);
    }

    Block withText(String changed) {
        return new Block(kind, changed, level, label, page);
    }

    Block onPage(int number) {
        return new Block(kind, text, level, label, number);
    }

    boolean isHeading() {
        return kind == SectionKind.HEADING;
    }
}
