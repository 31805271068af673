package claimtrail.index.trace;

import claimtrail.corpus.document.Document;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The texts of a provision through time, oldest first.
///
/// Where the corpus has the code itself, these are its texts; where it has only documents that amend the provision,
/// what they quote of it.
public record ProvisionHistory(String citation, List<ProvisionText> texts) {

    public ProvisionHistory {
        texts = List.copyOf(texts);
    }

    public static ProvisionHistory of(String citation, List<Document> documents) {
        var all = documents.stream()
                .map(document -> ProvisionText.of(citation, document))
                .filter(text -> !text.paragraphs().isEmpty())
                .sorted(Comparator.comparing(ProvisionText::on, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(text -> text.document().id()))
                .toList();
        var codified = all.stream().filter(ProvisionText::codified).toList();
        return new ProvisionHistory(citation, codified.isEmpty() ? all : codified);
    }

    /// The text on a day: the newest that is not younger; the newest of all for no day.
    public Optional<ProvisionText> on(@Nullable LocalDate day) {
        return texts.reversed().stream()
                .filter(text -> {
                    var on = text.on();
                    return day == null || (on != null && !on.isAfter(day));
                })
                .findFirst();
    }
}
