package claimtrail.ingest.pipeline;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The address at which a hub reaches us for one source. Nobody can guess it without the subscription's secret.
///
/// @param path the part below the site's public address
record Callback(String path) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int TOKEN_LETTERS = 32;

    static Callback of(String source, String secret) {
        return new Callback("websub/" + source + "/" + token(secret));
    }

    URI at(URI site) {
        var base = site.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + path);
    }

    /// A secret that nobody has had before.
    static String newSecret() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Whether the last part of a called address is the one of the secret.
    static boolean fits(String token, String secret) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), token(secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String token(String secret) {
        var signed = HubSignature.sign("HmacSHA256", secret, "callback".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(signed).substring(0, TOKEN_LETTERS);
    }
}
