package claimtrail.web.access;

import claimtrail.corpus.store.Account;
import claimtrail.corpus.store.AccountTable;
import claimtrail.corpus.store.OpenSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Logs people in and out. Safe for use by several threads.
///
/// A session gets another id each hour, and the one before is good for a minute more, for what was asked at the same
/// time; whatever happens, it is over after two weeks, and after twelve hours in which nothing was asked.
public final class Sessions {

    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration ROTATION = Duration.ofHours(1);
    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 5;
    private static final int ATTEMPTS_OF_AN_ADDRESS = 20;
    private static final Duration ATTEMPTS_OVER = Duration.ofMinutes(5);

    private final AccountTable accounts;
    private final Clock clock;
    private final Allowance byName;
    private final Allowance byAddress;

    public Sessions(AccountTable accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        this.byName = new Allowance(ATTEMPTS, ATTEMPTS_OVER, clock);
        this.byAddress = new Allowance(ATTEMPTS_OF_AN_ADDRESS, ATTEMPTS_OVER, clock);
    }

    /// What came of an attempt to log in.
    public sealed interface Attempt {
        /// It is the right password.
        ///
        /// @param id of the session, to be kept by the browser alone
        record LoggedIn(String id) implements Attempt {}

        record Wrong() implements Attempt {}

        record TooOften() implements Attempt {}
    }

    /// Whose session it is, with its next id where it is time for one.
    public record Found(Account account, @Nullable String nextId) {}

    /// Tries a password.
    ///
    /// @param address from where it is tried
    public Attempt logIn(String name, String password, String address) {
        if (!byAddress.take(address) || !byName.take(name)) {
            return new Attempt.TooOften();
        }
        var account = accounts.find(name).orElse(null);
        if (account == null) {
            Passwords.fitsNobody(password);
            return new Attempt.Wrong();
        }
        if (!Passwords.fits(password, account.password())) {
            return new Attempt.Wrong();
        }
        return new Attempt.LoggedIn(open(account, clock.instant()));
    }

    /// Who has a session; empty where it is over or never was.
    public Optional<Found> find(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        return accounts.session(Secrets.digest(id), now).map(session -> {
            var due = !session.issued().plus(ROTATION).isAfter(now);
            return new Found(session.account(), due ? rotated(session, now) : null);
        });
    }

    public void logOut(@Nullable String id) {
        if (id != null) {
            accounts.end(Secrets.digest(id), clock.instant());
        }
    }

    private @Nullable String rotated(OpenSession session, Instant now) {
        if (!session.ends().isAfter(now.plus(OVERLAP))) {
            return null;
        }
        accounts.end(session.digest(), now.plus(OVERLAP));
        return open(session.account(), session.opened());
    }

    private String open(Account account, Instant opened) {
        var now = clock.instant();
        var id = Secrets.fresh();
        var last = opened.plus(LONGEST);
        var idle = now.plus(IDLE);
        accounts.open(new OpenSession(Secrets.digest(id), account, opened, now, idle.isBefore(last) ? idle : last));
        return id;
    }
}
