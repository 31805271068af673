package claimtrail.corpus.document;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A document's stable name: sixteen hexadecimal digits of the SHA-256 of its canonical address, or of its input name
/// where it has no address. Good in addresses and file names.
public record DocumentId(String value) implements Comparable<DocumentId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    public DocumentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no document id: " + value);
        }
    }

    public static DocumentId of(URI canonicalAddress) {
        return digest(canonicalAddress.toString());
    }

    public static DocumentId ofInput(String name) {
        return digest("input:" + name);
    }

    private static DocumentId digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new DocumentId(HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
