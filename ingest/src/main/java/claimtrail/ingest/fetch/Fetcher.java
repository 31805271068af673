package claimtrail.ingest.fetch;

import claimtrail.corpus.archive.Request;
import claimtrail.corpus.archive.Response;
import claimtrail.ingest.fetch.Exchange.Answer;
import claimtrail.ingest.fetch.FetchResult.Disallowed;
import claimtrail.ingest.fetch.FetchResult.Fetched;
import claimtrail.ingest.fetch.FetchResult.Gone;
import claimtrail.ingest.fetch.FetchResult.NotModified;
import claimtrail.ingest.fetch.FetchResult.Refused;
import claimtrail.ingest.fetch.FetchResult.Unreachable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;

/// Asks servers for pages, politely.
///
/// Calls block until there is a result, most of the time because it is another's turn at the host: call it from virtual
/// threads, as many as there are links. Safe for any number of threads. Closing it breaks off what is under way.
public final class Fetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 8;
    /// For what will hardly change by itself within the hour, such as "forbidden".
    private static final Duration ANOTHER_DAY = Duration.ofDays(1);

    private final Politeness politeness;
    private final Clock clock;
    private final Exchange exchange;
    private final Turns turns;
    private final Robots robots;
    private final FormPost formPost;

    public Fetcher(Politeness politeness, Clock clock) {
        this.politeness = politeness;
        this.clock = clock;
        this.exchange = new Exchange(politeness);
        this.turns = new Turns(politeness.maxConcurrent());
        this.robots = new Robots(exchange, politeness.productToken(), clock);
        this.formPost = new FormPost(exchange, turns, politeness.gapPerHost());
    }

    /// Fetches one address, following redirects; each of them is checked and waits its turn like the first.
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        var address = request.address();
        var visited = new HashSet<URI>();
        var redirects = new ArrayList<Response>();
        while (visited.add(address)) {
            if (visited.size() > MOST_REDIRECTS + 1) {
                return new Refused("more than " + MOST_REDIRECTS + " redirects from " + request.address());
            }
            switch (visit(address, request)) {
                case Step.Arrived(var response) -> {
                    return new Fetched(response, redirects);
                }
                case Step.Done done -> {
                    return done.result();
                }
                case Step.Onward(var response, var next) -> {
                    redirects.add(response);
                    address = next;
                }
            }
        }
        return new Refused("redirects in a circle at " + address);
    }

    /// Sends a form; it passes the same gates as a fetch, but for robots.txt.
    public FormResult send(FormRequest request) throws InterruptedException {
        return formPost.send(request);
    }

    /// What one hop led to.
    private sealed interface Step {
        record Arrived(Response response) implements Step {}

        record Done(FetchResult result) implements Step {}

        record Onward(Response response, URI next) implements Step {}
    }

    private Step visit(URI address, FetchRequest request) throws InterruptedException {
        return switch (Reach.of(address, request.local())) {
            case Reach.Answer.Closed closed -> new Step.Done(new Refused(closed.reason()));
            case Reach.Answer.Unknown unknown ->
                new Step.Done(new Unreachable(unknown.reason(), RetryTime.after(1, clock.instant())));
            case Reach.Answer.Open open -> {
                try (var turn = turns.take(host(address))) {
                    yield turn.closedUntil().isAfter(clock.instant())
                            ? new Step.Done(new Unreachable("the host asked for a break", turn.closedUntil()))
                            : inTurn(turn, address, request);
                }
            }
        };
    }

    private Step inTurn(Turns.Turn turn, URI address, FetchRequest request) throws InterruptedException {
        return switch (robots.of(address, request.local(), turn, politeness.gapPerHost())) {
            case Robots.Standing.Unknown unknown ->
                new Step.Done(new Unreachable("robots.txt cannot be had: " + unknown.reason(), unknown.until()));
            case Robots.Standing.Known known -> {
                var rules = known.rules();
                var line = rules.lineAgainst(address);
                if (line.isPresent()) {
                    yield new Step.Done(new Disallowed(line.get()));
                }
                var conditions = conditions(request);
                var answer = turn.ask(rest(rules), () -> exchange.get(address, conditions));
                yield step(turn, address, answer, new Request(request.address(), exchange.headers(conditions)));
            }
        };
    }

    private Duration rest(RobotsRules rules) {
        var wished = rules.crawlDelay().compareTo(politeness.longestGap()) > 0
                ? politeness.longestGap()
                : rules.crawlDelay();
        return wished.compareTo(politeness.gapPerHost()) > 0 ? wished : politeness.gapPerHost();
    }

    private Step step(Turns.Turn turn, URI address, Answer answer, Request request) {
        return switch (answer) {
            case Answer.TooLarge large -> new Step.Done(new Refused(large.reason()));
            case Answer.Failed failed -> failed(turn, failed.reason());
            case Answer.Came came -> came(turn, came, response(address, came, request));
        };
    }

    private Response response(URI address, Answer.Came came, Request request) {
        return new Response(address, came.status(), came.headers(), came.body(), clock.instant(), request);
    }

    private Step came(Turns.Turn turn, Answer.Came came, Response response) {
        int status = came.status();
        if (status >= 500 || status == 429 || status == 408) {
            return busy(turn, came);
        }
        turn.worked();
        if (status == 304) {
            return new Step.Done(new NotModified(response));
        }
        if (status / 100 == 3) {
            return redirected(response);
        }
        if (status / 100 == 2) {
            return new Step.Arrived(response);
        }
        return new Step.Done(
                status == 404 || status == 410
                        ? new Gone(response)
                        : new Unreachable(said(came), clock.instant().plus(ANOTHER_DAY)));
    }

    private Step busy(Turns.Turn turn, Answer.Came came) {
        var wish = came.header("Retry-After").flatMap(field -> RetryTime.wished(field, clock.instant()));
        if (wish.isEmpty()) {
            return failed(turn, said(came));
        }
        turn.closeUntil(wish.get());
        return new Step.Done(new Unreachable(said(came), wish.get()));
    }

    private static String said(Answer.Came came) {
        return "status " + came.status()
                + ServerWords.in(
                        came.body().bytes(), came.header("Content-Type").orElse(""));
    }

    private Step failed(Turns.Turn turn, String reason) {
        return new Step.Done(new Unreachable(reason, RetryTime.after(turn.failedAgain(), clock.instant())));
    }

    private static Step redirected(Response response) {
        return response.header("Location")
                .flatMap(written -> WrittenAddress.resolve(response.address(), written))
                .<Step>map(next -> new Step.Onward(response, withoutFragment(next)))
                .orElseGet(() -> new Step.Done(new Refused("status " + response.status() + " leads nowhere: "
                        + response.header("Location").orElse("no Location"))));
    }

    private static URI withoutFragment(URI address) {
        return URI.create(address.toString().split("#", 2)[0]);
    }

    private static Map<String, String> conditions(FetchRequest request) {
        var fields = new HashMap<String, String>();
        if (request.etag() != null) {
            fields.put("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            fields.put("If-Modified-Since", request.lastModified());
        }
        return fields;
    }

    private static String host(URI address) {
        return String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
