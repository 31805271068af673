package claimtrail.web.digest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Addresses at which a reader says yes to digests, or that they want no more: signed, each for one thing, so that
/// nobody can speak for another and no link does what it was not given for.
public final class SignedLinks {

    private static final String METHOD = "HmacSHA256";
    private static final int LONG_ENOUGH = 32;

    private final URI site;
    private final String secret;

    public SignedLinks(URI site, String secret) {
        this.site = site;
        this.secret = secret;
    }

    /// What a link is for.
    public enum Purpose {
        CONFIRM,
        LEAVE;

        /// Where such links lead on the site.
        public String path() {
            return "/digest/" + word();
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String leave(String subscriber) {
        return address(Purpose.LEAVE, subscriber);
    }

    /// Where a subscriber says it.
    public String address(Purpose purpose, String subscriber) {
        var path = purpose.path() + "?who=" + subscriber + "&sign=" + signature(purpose, subscriber);
        return Objects.requireNonNull(site.resolve(path)).toString();
    }

    /// The subscriber who may say it, or nobody where the signature is another's or for something else.
    public Optional<String> who(Purpose purpose, String subscriber, String sign) {
        var right = signature(purpose, subscriber).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, sign.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(subscriber)
                : Optional.empty();
    }

    private String signature(Purpose purpose, String subscriber) {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), METHOD));
            var signed = mac.doFinal((purpose.word() + " " + subscriber).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signed).substring(0, LONG_ENOUGH);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
