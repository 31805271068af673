package claimtrail.web.digest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Addresses at which a subscriber says that they want no more, signed so that nobody can speak for another.
public final class Leaving {

    private static final String METHOD = "HmacSHA256";
    private static final int LONG_ENOUGH = 32;

    private final URI site;
    private final String secret;

    public Leaving(URI site, String secret) {
        this.site = site;
        this.secret = secret;
    }

    public String address(String subscriber) {
        return Objects.requireNonNull(
                        site.resolve("/digest/leave?who=" + subscriber + "&sign=" + signature(subscriber)))
                .toString();
    }

    /// The subscriber who may say it, or nobody where the signature is another's.
    public Optional<String> who(String subscriber, String sign) {
        var right = signature(subscriber).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, sign.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(subscriber)
                : Optional.empty();
    }

    private String signature(String subscriber) {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), METHOD));
            var signed = mac.doFinal(("leave " + subscriber).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signed).substring(0, LONG_ENOUGH);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
