package claimtrail.web.access;

/// The tokens by which a form shows that it comes from a page that this site wrote for this browser: each browser has a
/// seat, a secret in a cookie, and its token is the seat signed by the site.
public final class FormTokens {

    private final String key;

    /// @param key secret of the site
    public FormTokens(String key) {
        this.key = key;
    }

    /// A seat for a browser that has none.
    public static String seat() {
        return Secrets.fresh();
    }

    public String of(String seat) {
        return Secrets.signed(key, "form|" + seat);
    }

    public boolean fits(String seat, String token) {
        return !seat.isEmpty() && Secrets.same(of(seat), token);
    }
}
