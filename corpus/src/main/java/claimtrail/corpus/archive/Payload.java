package claimtrail.corpus.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The bytes of a response's body, after transfer and content decoding. Immutable.
public final class Payload {

    private final byte[] bytes;

    /// Found when it is first asked for: hashing twice gives the same, so no lock is needed.
    private @Nullable String digest;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    /// Takes the array itself, without a copy: who hands it over must not write to it again.
    public static Payload handedOver(byte[] bytes) {
        return new Payload(bytes);
    }

    public static Payload ofText(String text) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return bytes.length;
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Reads the bytes where they are, without a copy.
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /// Writes the bytes from where they are, without a copy.
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /// SHA-256 in hexadecimal digits: equal content has equal digests.
    public String digest() {
        var known = digest;
        if (known == null) {
            known = Digests.hex(digesting -> digesting.update(bytes));
            digest = known;
        }
        return known;
    }

    /// The bytes themselves, for reading only.
    byte[] array() {
        return bytes;
    }

    void addTo(MessageDigest digesting) {
        digesting.update(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
