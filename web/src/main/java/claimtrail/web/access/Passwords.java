package claimtrail.web.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/// Turns passwords into digests that can be kept, by Argon2id with the parameters that OWASP recommends as the least.
public final class Passwords {

    /// A password has at least so many characters (NIST SP 800-63B).
    public static final int SHORTEST = 12;

    private static final int LONGEST = 256;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /// What an unknown name's password is compared with, so that the answer takes as long as for a known one.
    private static final String NOBODY = digest("nobody's password");

    private Passwords() {}

    /// The digest to be kept.
    ///
    /// @throws IllegalArgumentException when the password is too short or too long
    public static String kept(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException("a password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        return digest(password);
    }

    static boolean fits(String password, String kept) {
        return password.length() <= LONGEST
                && Password.check(password, kept).with(Argon2Function.getInstanceFromHash(kept));
    }

    static void fitsNobody(String password) {
        fits(password, NOBODY);
    }

    private static String digest(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }
}
