package claimtrail.ingest.annotate;

import claimtrail.corpus.document.Document;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Reads a document's sentences with Stanford CoreNLP's lean stack: tokenizer, tagger, one classifier of names, the
/// neural dependency parser, and SUTime where a sentence speaks of time.
///
/// Nothing is loaded before the first document that touches the subject; then the models are read once, side by side,
/// and shared by all threads. Time and memory are bounded for any text: what is too long is left out with a note.
public final class Annotator {

    /// Counts up whenever the same document would be read otherwise.
    public static final int VERSION = 4;

    /// Characters of a document that are read.
    static final int LONGEST_TEXT = 600_000;

    private final FutureTask<Subject> subject = new FutureTask<>(Subject::load);
    private final FutureTask<Models> models = new FutureTask<>(Models::load);

    public Annotator() {}

    public AnnotatedDocument annotate(Document document) {
        var text = document.text();
        if (!Language.isEnglish(document.metadata().language(), text)) {
            return new AnnotatedDocument(
                    List.of(), false, List.of("not read for claims: the text is not English"), WordVectors.NONE);
        }
        var onSubject = once(subject).isTouchedBy(titleOf(document) + text);
        return new Passage(document, once(subject), onSubject ? once(models) : null).annotate();
    }

    /// Reads a sentence that a person asks about: it is on the subject, however little of it one sentence names.
    public AnnotatedDocument annotateQuestion(Document question) {
        return new Passage(question, once(subject), once(models)).annotate();
    }

    private static String titleOf(Document document) {
        var title = document.metadata().titleText();
        return title == null ? "" : title + "\n\n";
    }

    /// The result of a task that the first caller runs and the others wait for.
    private static <T> T once(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the models were loading", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the models cannot be read from the class path", failed.getCause());
        }
    }
}
