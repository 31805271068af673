/// A document's sentences: tokens with part of speech, lemma and name class, dependencies, times.
///
/// [claimtrail.ingest.annotate.Annotator] is the only class that knows Stanford CoreNLP; what it gives are the values
/// of this package ([claimtrail.ingest.annotate.AnnotatedDocument] down to [claimtrail.ingest.annotate.Token]).
/// [claimtrail.ingest.annotate.DependencyPatterns] runs Semgrex over them, so that patterns can be data elsewhere.
///
/// Parsing takes two thirds of the time, so it is spent only where a claim can be: a document that does not touch the
/// subject (`subject.tsv`) is cut into sentences and no more, and so is a paragraph that belongs to another story.
@NullMarked
package claimtrail.ingest.annotate;

import org.jspecify.annotations.NullMarked;
