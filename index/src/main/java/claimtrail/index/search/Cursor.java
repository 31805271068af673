package claimtrail.index.search;

import java.util.Optional;
import java.util.regex.Pattern;

/// A place in the hits of a search, behind which it goes on. It belongs to one moment of the index, which is kept
/// for a while, so that documents that come meanwhile shift nothing.
///
/// @param moment which state of the index
/// @param document number of the last hit in that state
/// @param score of that hit, or the second of its publication where hits are ordered by date
public record Cursor(long moment, int document, double score) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{1,16})-([0-9a-f]{1,8})-([0-9a-f]{1,16})");

    /// As it stands in addresses.
    public String text() {
        return Long.toHexString(moment)
                + '-'
                + Integer.toHexString(document)
                + '-'
                + Long.toHexString(Double.doubleToLongBits(score));
    }

    public static Optional<Cursor> read(String text) {
        var parts = FORM.matcher(text);
        return parts.matches() && Long.parseUnsignedLong(parts.group(2), 16) <= Integer.MAX_VALUE
                ? Optional.of(new Cursor(
                        Long.parseUnsignedLong(parts.group(1), 16),
                        Integer.parseUnsignedInt(parts.group(2), 16),
                        Double.longBitsToDouble(Long.parseUnsignedLong(parts.group(3), 16))))
                : Optional.empty();
    }
}
