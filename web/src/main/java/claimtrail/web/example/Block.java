package claimtrail.web.example;

import java.util.List;

/// A piece of a text in light markup, its words still marked up.
sealed interface Block {
    record Heading(String words) implements Block {}

    record Paragraph(String words) implements Block {}

    record Quotation(String words) implements Block {}

    record Items(List<String> words) implements Block {
        public Items {
            words = List.copyOf(words);
        }
    }
}
