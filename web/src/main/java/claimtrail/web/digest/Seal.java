package claimtrail.web.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;

/// Signs mails for the sender's domain (DKIM, RFC 6376).
///
/// @param selector under which the domain's name server gives the public key
public record Seal(String selector, RSAPrivateKey key) {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(.+?)-----END PRIVATE KEY-----", Pattern.DOTALL);
    private static final List<String> SIGNED =
            List.of("Message-ID", "Auto-Submitted", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post");

    public Seal {
        if (!selector.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,62}")) {
            throw new IllegalArgumentException("this is no selector of a DKIM key: " + selector);
        }
    }

    /// Reads `selector:file`, the file with an RSA key in PEM (PKCS#8).
    ///
    /// @throws IllegalArgumentException where it is something else
    public static Seal read(String setting) throws IOException {
        var colon = setting.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a DKIM key is named as in mail2026:/etc/claimtrail/dkim.pem");
        }
        var file = Path.of(setting.substring(colon + 1));
        var pem = PEM.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!pem.find()) {
            throw noKey(file, null);
        }
        try {
            var bytes = Base64.getMimeDecoder().decode(pem.group(1));
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new Seal(setting.substring(0, colon), (RSAPrivateKey) key);
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            throw noKey(file, none);
        }
    }

    private static IllegalArgumentException noKey(Path file, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "there is no RSA key in " + file + "; make one with: openssl genpkey -algorithm RSA -out " + file,
                cause);
    }

    MimeMessage on(MimeMessage message, String from) throws MessagingException {
        var signer = new DkimSigner(from.substring(from.lastIndexOf('@') + 1), selector, key);
        signer.setIdentity(from);
        signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
        signer.setHeaderCanonicalization(Canonicalization.RELAXED);
        signer.setBodyCanonicalization(Canonicalization.RELAXED);
        signer.setLengthParam(false);
        signer.setCheckDomainKey(false);
        SIGNED.forEach(signer::addHeaderToSign);
        return new DkimMessage(message, signer);
    }

    @Override
    public String toString() {
        return "DKIM " + selector;
    }
}
