package claimtrail.ingest.fetch;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Certificates of an authority that tests trust, good ones and bad ones.
final class TestCertificates {

    private static final char[] PASSWORD = "nothing secret".toCharArray();
    private final Instant now = Instant.now();

    private final KeyPair authorityKeys = keys();
    private final X509Certificate authority =
            certificate("CN=Authority of the tests", authorityKeys, "127.0.0.1", -10, 10, authorityKeys, true);

    /// The server side of a certificate that the authority signed.
    ///
    /// @param host the IP address that it is for
    /// @param lastDay counted from today
    SSLContext signedFor(String host, int firstDay, int lastDay) throws GeneralSecurityException {
        var own = keys();
        return server(own, certificate("CN=Server", own, host, firstDay, lastDay, authorityKeys, false), authority);
    }

    /// The server side of a certificate that nobody but itself signed.
    SSLContext selfSigned() throws GeneralSecurityException {
        var own = keys();
        return server(own, certificate("CN=Itself", own, "127.0.0.1", -10, 10, own, false));
    }

    /// A client side that trusts the authority.
    SSLContext trusting() throws GeneralSecurityException {
        var trusted = store();
        trusted.setCertificateEntry("authority", authority);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static SSLContext server(KeyPair own, X509Certificate... chain) throws GeneralSecurityException {
        var stored = store();
        stored.setKeyEntry("server", own.getPrivate(), PASSWORD, chain);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(stored, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore store() throws GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException nothingIsRead) {
            throw new AssertionError(nothingIsRead);
        }
        return store;
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }

    private X509Certificate certificate(
            String name, KeyPair own, String host, int firstDay, int lastDay, KeyPair signer, boolean authority) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Principal(own == signer ? name : "CN=Authority of the tests"),
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(now.plus(Duration.ofDays(firstDay))),
                    Date.from(now.plus(Duration.ofDays(lastDay))),
                    new X500Principal(name),
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.iPAddress, host)));
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException broken) {
            throw new AssertionError(broken);
        }
    }
}
