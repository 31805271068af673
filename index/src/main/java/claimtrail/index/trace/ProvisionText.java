package claimtrail.index.trace;

import claimtrail.corpus.document.Document;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A provision as one official text has it.
///
/// @param citation as it was asked for, `15 CFR 744.23`
/// @param on the day of the text, `null` where the text says none
/// @param paragraphs the provision and what is below it, by their citations, in order
public record ProvisionText(
        String citation, Document document, @Nullable LocalDate on, SequencedMap<String, String> paragraphs) {

    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{4}-(?:0[1-9]|1[0-2])-(?:[0-2]\\d|3[01])(?!\\d)");

    static ProvisionText of(String citation, Document document) {
        var paragraphs = new LinkedHashMap<String, String>();
        for (var section : document.body().sections()) {
            var label = section.label();
            if (label != null && within(label, citation)) {
                paragraphs.merge(label, section.span().of(document.text()), (one, next) -> one + "\n" + next);
            }
        }
        return new ProvisionText(citation, document, day(document), paragraphs);
    }

    /// Whether a rule's own text is codified here, and not only quoted by a document that amends it.
    boolean codified() {
        return document.regulations().stream()
                .allMatch(rule -> rule.amendments().isEmpty());
    }

    /// `15 CFR 744.23(a)` is within `15 CFR 744.23` and within `15 CFR 744`, `15 CFR 744.230` is not.
    static boolean within(String label, String citation) {
        if (!label.startsWith(citation)) {
            return false;
        }
        return label.length() == citation.length() || "(. ".indexOf(label.charAt(citation.length())) >= 0;
    }

    /// The day of a code's text is the day that was asked for in its address, or the day that it gives itself.
    private static @Nullable LocalDate day(Document document) {
        var match = DAY.matcher(
                document.url() == null ? document.input() : document.url().toString());
        if (match.find()) {
            return LocalDate.parse(match.group());
        }
        var published = document.metadata().publishedDate();
        return published == null ? null : published.earliest();
    }

    @Override
    public SequencedMap<String, String> paragraphs() {
        return new LinkedHashMap<>(paragraphs);
    }
}
