package claimtrail.corpus.document;

import java.util.List;

/// The text of a document and what became of the rest of the page.
///
/// @param text blocks in reading order, separated by one blank line
/// @param sections the blocks of the text, in order, none overlapping
/// @param dropped what was left out, and why
/// @param repaired encodings that were mended, such as `utf-8 read as windows-1253`
public record Body(String text, List<Section> sections, List<Dropped> dropped, List<String> repaired) {

    public Body {
        sections = List.copyOf(sections);
        dropped = List.copyOf(dropped);
        repaired = List.copyOf(repaired);
        var end = 0;
        for (var section : sections) {
            if (section.span().start() < end || section.span().end() > text.length()) {
                throw new IllegalArgumentException("sections overlap or leave the text at " + section.span());
            }
            end = section.span().end();
        }
    }
}
