package claimtrail.ingest.annotate;

import claimtrail.corpus.document.Span;

/// A word, number or mark of a sentence.
///
/// @param word verbatim
/// @param lemma dictionary form in lower case, names as they stand; empty where the sentence was not tagged
/// @param tag part of speech of the Penn Treebank; empty where the sentence was not tagged
/// @param name `PERSON`, `ORGANIZATION`, `LOCATION` or `O`
/// @param span place in the document's text
public record Token(String word, String lemma, String tag, String name, Span span) {

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }
}
