package claimtrail.corpus.document;

import java.util.List;
import java.util.Optional;

/// How a document came to be what it is: where each of its fields was read, what disagreed, and what to beware of.
///
/// @param fields in the order of [Field], the used value of each first
public record Receipt(List<FieldReading> fields, List<Caveat> caveats) {

    public static final Receipt NONE = new Receipt(List.of(), List.of());

    public Receipt {
        fields = List.copyOf(fields);
        caveats = List.copyOf(caveats);
    }

    /// The value that the document has for a field.
    public Optional<FieldReading> used(Field field) {
        return fields.stream()
                .filter(reading -> reading.used() && reading.field() == field)
                .findFirst();
    }

    public boolean warnsOf(Caveat caveat) {
        return caveats.contains(caveat);
    }
}
