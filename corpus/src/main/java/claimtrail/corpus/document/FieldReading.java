package claimtrail.corpus.document;

/// One value that was found for a field of a document.
///
/// @param value as it was read; several authors are separated by semicolons
/// @param used whether it is the document's; the others of the field disagree with it
public record FieldReading(Field field, String value, Provenance from, boolean used) {

    private static final int LONGEST = 500;

    public FieldReading {
        value = value.length() > LONGEST ? value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) : value;
    }
}
