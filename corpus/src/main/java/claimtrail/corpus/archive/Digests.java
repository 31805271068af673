package claimtrail.corpus.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/// SHA-256 as the archive writes it: `sha256:` and hexadecimal digits.
final class Digests {

    static final String PREFIX = "sha256:";

    private Digests() {}

    static String hex(Consumer<MessageDigest> content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            content.accept(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    static String named(Consumer<MessageDigest> content) {
        return PREFIX + hex(content);
    }
}
