package claimtrail.index.search;

import java.util.Set;

/// What is known of the words that people ask with.
record Vocabulary(Synonyms synonyms, Set<String> stopWords) {
    static Vocabulary ofTheField() {
        return new Vocabulary(Synonyms.ofTheField(), WordFile.words("stopwords.txt"));
    }
}
