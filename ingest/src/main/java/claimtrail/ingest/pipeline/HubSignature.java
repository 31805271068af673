package claimtrail.ingest.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The signature of what a hub sends, as in `X-Hub-Signature: sha256=...` (W3C WebSub, 8).
final class HubSignature {

    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private HubSignature() {}

    /// Whether the field is that of the body, signed with the secret by a method that the standard names.
    static boolean fits(@Nullable String field, String secret, byte[] body) {
        if (field == null) {
            return false;
        }
        var parts = field.strip().split("=", 2);
        var algorithm = ALGORITHMS.get(parts[0].toLowerCase(Locale.ROOT));
        return algorithm != null
                && parts.length == 2
                && MessageDigest.isEqual(
                        bytes(parts[1].toLowerCase(Locale.ROOT)),
                        bytes(HexFormat.of().formatHex(sign(algorithm, secret, body))));
    }

    static byte[] sign(String algorithm, String secret, byte[] body) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes(secret), algorithm));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJavaHasThese) {
            throw new IllegalStateException(everyJavaHasThese);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
