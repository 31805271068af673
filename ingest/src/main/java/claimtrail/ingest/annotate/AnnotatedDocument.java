package claimtrail.ingest.annotate;

import java.util.List;

/// A document in sentences.
///
/// @param sentences in order of their place; none for a language that is not read
/// @param onSubject whether it touches the subject at all; where not, nothing is tagged or parsed
/// @param notes what was left out and why, for the reading record
/// @param vectors what its words mean; of no word where it is not on the subject
public record AnnotatedDocument(
        List<AnnotatedSentence> sentences, boolean onSubject, List<String> notes, WordVectors vectors) {

    public AnnotatedDocument {
        sentences = List.copyOf(sentences);
        notes = List.copyOf(notes);
    }
}
