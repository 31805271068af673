package claimtrail.ingest.pipeline;

import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscription;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.FormRequest;
import claimtrail.ingest.fetch.FormResult;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Subscribes at the hubs that sources name, renews before a subscription ends, and takes what hubs send (W3C WebSub).
///
/// What a hub sends is not read: it only has the source asked now, so that everything comes the one way. The
/// store holds the subscriptions; here is only when to ask again. Safe for use by several threads.
public final class Subscriptions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration WISHED_LEASE = Duration.ofDays(10);
    private static final Duration WORTH_RENEWING = Duration.ofMinutes(1);
    private static final Duration LONGEST_LEASE = Duration.ofDays(60);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);
    private static final Duration AFTER_A_REFUSAL = Duration.ofDays(1);
    private static final Duration BETWEEN_VISITS = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;
    private static final int RENEWED_IN_THE_LAST = 10;
    private static final int LONGEST_CHALLENGE = 4_000;

    private final Store store;
    private final Fetcher fetcher;
    private final URI site;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();
    private final Map<String, Instant> renewals = new ConcurrentHashMap<>();
    private final Map<String, Instant> told = new ConcurrentHashMap<>();
    private final Map<String, Subscription> held = new ConcurrentHashMap<>();
    private final Set<Callback> leaving = ConcurrentHashMap.newKeySet();

    /// @param site the address at which hubs reach the site
    public Subscriptions(Store store, Fetcher fetcher, URI site, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.site = site;
        this.clock = clock;
    }

    /// When a hub may be asked again, and how often that was in vain.
    private record Attempt(Instant next, int failures) {}

    /// Asks the hubs that are to be asked now, without waiting for them.
    public void look() {
        var now = clock.instant();
        var followed = store.subscriptions().list();
        for (var subscription : followed) {
            if (!subscription.paused() && wanted(subscription, now)) {
                subscribe(subscription, now);
            }
        }
        leaveWhatIsNotFollowed(followed.stream().collect(Collectors.toMap(Subscription::source, one -> one)));
    }

    /// Answers a hub that asks whether we want something, or says that it will not have us.
    ///
    /// @param token the last part of the address that it called
    /// @param fields of the query, such as `hub.mode`
    public HubAnswer asks(String source, String token, Map<String, String> fields) {
        var mode = fields.getOrDefault("hub.mode", "");
        var challenge = fields.getOrDefault("hub.challenge", "");
        if (mode.equals("unsubscribe")) {
            return leaving.remove(new Callback("websub/" + source + "/" + token))
                    ? new HubAnswer.Confirmed(challenge)
                    : new HubAnswer.NotAsked();
        }
        var wanted = find(source, token);
        if (wanted == null || !wanted.hub().topic().toString().equals(fields.get("hub.topic"))) {
            return new HubAnswer.NotAsked();
        }
        if (mode.equals("denied")) {
            return denied(wanted, fields.getOrDefault("hub.reason", "no reason given"));
        }
        if (!mode.equals("subscribe") || challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
            return new HubAnswer.NotAsked();
        }
        return confirmed(wanted, challenge, fields.get("hub.lease_seconds"));
    }

    /// Hears a hub that sends a changed feed. What is not signed as agreed is not believed; the hub is not told, as the
    /// standard wants it.
    public HubAnswer sends(String source, String token, @Nullable String signature, byte[] body) {
        var subscription = find(source, token);
        if (subscription == null || subscription.secret() == null) {
            return new HubAnswer.Ended();
        }
        if (!HubSignature.fits(signature, subscription.secret(), body)) {
            LOG.info("what came as from the hub of {} is not signed by it", source);
            return new HubAnswer.Heard();
        }
        var now = clock.instant();
        var next = told.merge(source, now, (before, later) -> {
            var rested = before.plus(BETWEEN_VISITS);
            return rested.isAfter(later) ? rested : later;
        });
        store.subscriptions().toldOf(source, next);
        return new HubAnswer.Heard();
    }

    /// Breaks off what is being asked; the subscriptions stay.
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private boolean wanted(Subscription subscription, Instant now) {
        var attempt = attempts.get(subscription.source());
        if (attempt != null && attempt.next().isAfter(now)) {
            return false;
        }
        var until = subscription.until();
        if (until == null || !until.isAfter(now)) {
            return true;
        }
        held.put(subscription.source(), subscription);
        return !renewals.computeIfAbsent(subscription.source(), ignored -> renewal(now, until))
                .isAfter(now);
    }

    private static Instant renewal(Instant now, Instant until) {
        return until.minus(Duration.between(now, until).dividedBy(RENEWED_IN_THE_LAST));
    }

    private void subscribe(Subscription subscription, Instant now) {
        var source = subscription.source();
        var failures = attempts.containsKey(source) ? attempts.get(source).failures() : 0;
        attempts.put(
                source,
                new Attempt(
                        now.plus(FIRST_RETRY.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS))), failures + 1));
        threads.execute(() -> {
            var secret = Objects.requireNonNullElseGet(subscription.secret(), Callback::newSecret);
            if (subscription.secret() == null) {
                store.subscriptions().asked(source, secret);
            }
            var form = form("subscribe", subscription, secret);
            form.put("hub.secret", secret);
            form.put("hub.lease_seconds", String.valueOf(WISHED_LEASE.toSeconds()));
            send(subscription, form);
        });
    }

    /// Sources that were removed, here or by another process, and those whose feed names another hub now.
    private void leaveWhatIsNotFollowed(Map<String, Subscription> followed) {
        held.values().stream()
                .filter(before -> !Objects.equals(secret(followed.get(before.source())), before.secret()))
                .toList()
                .forEach(before -> {
                    held.remove(before.source());
                    renewals.remove(before.source());
                    attempts.remove(before.source());
                    var secret = Objects.requireNonNull(before.secret(), "a subscription that lives has a secret");
                    leaving.add(Callback.of(before.source(), secret));
                    threads.execute(() -> send(before, form("unsubscribe", before, secret)));
                });
    }

    private static @Nullable String secret(@Nullable Subscription subscription) {
        return subscription == null ? null : subscription.secret();
    }

    private Map<String, String> form(String mode, Subscription subscription, String secret) {
        var form = new LinkedHashMap<String, String>();
        form.put("hub.mode", mode);
        form.put("hub.topic", subscription.hub().topic().toString());
        form.put(
                "hub.callback",
                Callback.of(subscription.source(), secret).at(site).toString());
        return form;
    }

    private void send(Subscription subscription, Map<String, String> form) {
        var hub = subscription.hub().hub();
        try {
            switch (fetcher.send(new FormRequest(hub, subscription.local(), form))) {
                case FormResult.Taken taken -> LOG.debug("{} took {}", hub, form.get("hub.mode"));
                case FormResult.Failed(var reason) ->
                    LOG.info(
                            "{} did not take the {} of {}: {}",
                            hub,
                            form.get("hub.mode"),
                            subscription.source(),
                            reason);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private HubAnswer confirmed(Subscription subscription, String challenge, @Nullable String leaseSeconds) {
        var now = clock.instant();
        var lease = lease(leaseSeconds);
        var until = now.plus(lease);
        store.subscriptions().confirmed(subscription.source(), until);
        renewals.put(subscription.source(), renewal(now, until));
        if (lease.compareTo(WORTH_RENEWING) > 0) {
            attempts.remove(subscription.source());
        }
        return new HubAnswer.Confirmed(challenge);
    }

    private HubAnswer denied(Subscription subscription, String reason) {
        var source = subscription.source();
        LOG.info("the hub of {} will not tell of changes: {}", source, reason);
        store.subscriptions().confirmed(source, null);
        attempts.put(source, new Attempt(clock.instant().plus(AFTER_A_REFUSAL), 1));
        return new HubAnswer.Heard();
    }

    private static Duration lease(@Nullable String seconds) {
        var lease = seconds != null && seconds.matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : WISHED_LEASE;
        return lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease;
    }

    private @Nullable Subscription find(String source, String token) {
        return store.subscriptions()
                .find(source)
                .filter(subscription -> subscription.secret() != null && Callback.fits(token, subscription.secret()))
                .orElse(null);
    }
}
