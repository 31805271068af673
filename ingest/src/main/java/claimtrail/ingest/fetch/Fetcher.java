package claimtrail.ingest.fetch;

import claimtrail.corpus.archive.Request;
import claimtrail.corpus.archive.Response;
import claimtrail.ingest.fetch.Exchange.Answer;
import claimtrail.ingest.fetch.FetchResult.Closed;
import claimtrail.ingest.fetch.FetchResult.Disallowed;
import claimtrail.ingest.fetch.FetchResult.Fetched;
import claimtrail.ingest.fetch.FetchResult.Refused;
import claimtrail.ingest.fetch.FetchResult.Unreachable;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Asks servers for pages, politely.
///
/// Calls block until there is a result, most of the time because it is another's turn at the host: call it from
/// virtual threads, as many as there are links. Safe for any number of threads. Closing it breaks off what is under
/// way.
public final class Fetcher implements AutoCloseable {

    private static final int MOST_REDIRECTS = 8;

    private final Politeness politeness;
    private final Clock clock;
    private final Exchange exchange;
    private final Turns turns;
    private final Robots robots;
    private final FormPost formPost;

    /// A fetcher that forgets the hosts' states when it is closed.
    public Fetcher(Politeness politeness, Clock clock) {
        this(politeness, clock, HostMemory.inProcess());
    }

    public Fetcher(Politeness politeness, Clock clock, HostMemory memory) {
        this(politeness, clock, memory, UnaryOperator.identity());
    }

    Fetcher(Politeness politeness, Clock clock, HostMemory memory, UnaryOperator<HttpClient.Builder> setting) {
        this.politeness = politeness;
        this.clock = clock;
        this.exchange = new Exchange(politeness, setting);
        this.turns = new Turns(politeness.maxConcurrent(), memory);
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

    private Step visit(URI address, FetchRequest request) throws InterruptedException {
        var against = Reach.againstForm(address);
        if (against.isPresent()) {
            return new Step.Done(new Refused(against.get()));
        }
        try (var turn = turns.take(HostName.of(address))) {
            if (turn.closedUntil().isAfter(clock.instant())) {
                return new Step.Done(new Closed("the host is left alone for now", turn.closedUntil()));
            }
            return switch (Reach.of(address, request.local())) {
                case Reach.Answer.Closed closed -> new Step.Done(new Refused(closed.reason()));
                case Reach.Answer.Unknown unknown -> failed(turn, new Fault(unknown.reason(), true));
                case Reach.Answer.Open open -> inTurn(turn, address, request);
            };
        }
    }

    private Step inTurn(Turns.Turn turn, URI address, FetchRequest request) throws InterruptedException {
        return switch (robots.of(address, request.local(), turn, politeness.gapPerHost())) {
            case Robots.Standing.Unknown unknown -> {
                if (unknown.nobody()) {
                    yield failed(turn, new Fault(unknown.reason(), true));
                }
                yield new Step.Done(new Closed("robots.txt cannot be had: " + unknown.reason(), unknown.until()));
            }
            case Robots.Standing.Known known -> {
                var line = known.rules().lineAgainst(address);
                yield line.isPresent()
                        ? new Step.Done(new Disallowed(line.get()))
                        : ask(turn, address, request, rest(known.rules()));
            }
        };
    }

    private Step ask(Turns.Turn turn, URI address, FetchRequest request, Duration rest) throws InterruptedException {
        var conditions = conditions(request, address);
        var headers = exchange.headers(conditions);
        var answer = turn.ask(rest, () -> exchange.get(address, request.local(), headers, Wanted.WHOLE));
        return switch (answer) {
            case Answer.Declined declined -> new Step.Done(new Refused(declined.reason()));
            case Answer.Failed failed -> failed(turn, failed.fault());
            case Answer.Came came when isBusy(came.status()) -> busy(turn, came);
            case Answer.Came came -> {
                turn.worked();
                yield Step.after(
                        response(address, came, new Request(request.address(), headers)), !conditions.isEmpty());
            }
        };
    }

    private Duration rest(RobotsRules rules) {
        var wished = rules.crawlDelay().compareTo(politeness.longestGap()) > 0
                ? politeness.longestGap()
                : rules.crawlDelay();
        return wished.compareTo(politeness.gapPerHost()) > 0 ? wished : politeness.gapPerHost();
    }

    private Response response(URI address, Answer.Came came, Request request) {
        return new Response(address, came.status(), came.headers(), came.body(), clock.instant(), request);
    }

    private static boolean isBusy(int status) {
        return status >= 500 || status == 429 || status == 408;
    }

    /// Without a wish of the host's, only this page waits: the others may work.
    private Step busy(Turns.Turn turn, Answer.Came came) {
        turn.failedAgain();
        var now = clock.instant();
        var wish = came.header("Retry-After").flatMap(field -> RetryTime.wished(field, now));
        var retryAt = RetryTime.after(turn.failures(), wish, now);
        if (wish.isPresent()) {
            turn.closeUntil(retryAt);
        }
        return new Step.Done(new Unreachable(
                ServerWords.status(
                        came.status(), came.body(), came.header("Content-Type").orElse("")),
                retryAt));
    }

    /// Where nobody answers, the host's other pages need not be tried one after the other.
    private Step failed(Turns.Turn turn, Fault fault) {
        turn.failedAgain();
        var retryAt = RetryTime.after(turn.failures(), clock.instant());
        if (fault.nobody()) {
            turn.closeUntil(retryAt);
        }
        return new Step.Done(new Unreachable(fault.reason(), retryAt));
    }

    /// Only the host that gave the validators gets to see them: to another they say nothing, or whose reader we
    /// are.
    private static Map<String, String> conditions(FetchRequest request, URI address) {
        var fields = new LinkedHashMap<String, String>();
        if (!HostName.of(request.address()).equals(HostName.of(address))) {
            return fields;
        }
        if (request.etag() != null) {
            fields.put("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            fields.put("If-Modified-Since", request.lastModified());
        }
        return fields;
    }

    @Override
    public void close() {
        exchange.close();
    }
}
