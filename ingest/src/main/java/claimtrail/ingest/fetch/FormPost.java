package claimtrail.ingest.fetch;

import claimtrail.ingest.fetch.Exchange.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Sends a form or JSON, through the same gates as a fetch: the address is looked at, also after each redirect, and the
/// host's
/// turn is waited for. robots.txt is not asked: it speaks of what is crawled, and a hub is asked to be posted to.
final class FormPost {

    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_WORDS = 200;

    private final Exchange exchange;
    private final Turns turns;
    private final Duration rest;

    FormPost(Exchange exchange, Turns turns, Duration rest) {
        this.exchange = exchange;
        this.turns = turns;
        this.rest = rest;
    }

    FormResult send(FormRequest request) throws InterruptedException {
        var address = request.address();
        for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var against = Reach.againstForm(address);
            if (against.isPresent()) {
                return new FormResult.Failed(against.get());
            }
            switch (sent(address, request)) {
                case Answer.Failed(var fault) -> {
                    return new FormResult.Failed(fault.reason());
                }
                case Answer.Declined(var reason) -> {
                    return new FormResult.Failed(reason);
                }
                case Answer.Came came -> {
                    var next = next(address, came);
                    if (next.isEmpty()) {
                        return result(came);
                    }
                    address = next.get();
                }
            }
        }
        return new FormResult.Failed("more than " + MOST_REDIRECTS + " redirects from " + request.address());
    }

    private Answer sent(URI address, FormRequest request) throws InterruptedException {
        try (var turn = turns.take(HostName.of(address))) {
            return turn.ask(rest, () -> exchange.post(address, request));
        }
    }

    /// The two redirects that keep a form (RFC 9110, 15.4.8 and 15.4.9).
    private static Optional<URI> next(URI address, Answer.Came came) {
        return came.status() == 307 || came.status() == 308
                ? came.header("Location").flatMap(written -> WrittenAddress.resolve(address, written))
                : Optional.empty();
    }

    private static FormResult result(Answer.Came came) {
        if (came.status() / 100 == 2) {
            return new FormResult.Taken(came.status());
        }
        var words = new String(came.body().bytes(), StandardCharsets.UTF_8).strip();
        var shown = words.length() > LONGEST_WORDS || words.startsWith("<") ? "" : ": " + words;
        return new FormResult.Failed("status " + came.status() + (words.isEmpty() ? "" : shown));
    }
}
