package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Discovery.Failed;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.ingest.fetch.Fetcher;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;

/// Asks a register's API for a page of JSON.
record JsonPages(Fetcher fetcher) {

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .build();

    /// What came of asking.
    sealed interface Answer {

        record Page(JsonNode json, Response response) implements Answer {}

        record Same() implements Answer {}

        record Trouble(Failed failed) implements Answer {}
    }

    Answer ask(URI address, Source source) throws InterruptedException {
        return ask(address, source, SourceMemory.NONE);
    }

    /// @param memory of the last answer of this very address
    Answer ask(URI address, Source source, SourceMemory memory) throws InterruptedException {
        var request = new FetchRequest(address, source.local(), memory.etag(), memory.lastModified());
        return switch (fetcher.fetch(request)) {
            case FetchResult.Fetched page -> read(page.response());
            case FetchResult.NotModified same -> new Answer.Same();
            case FetchResult.Disallowed out -> trouble("robots.txt forbids it: " + out.robotsRule());
            case FetchResult.Gone gone ->
                trouble("gone: status " + gone.response().status());
            case FetchResult.Closed closed ->
                new Answer.Trouble(new Failed("not asked: " + closed.reason(), closed.until()));
            case FetchResult.Unreachable away ->
                new Answer.Trouble(new Failed("not reached: " + away.reason(), away.retryAt()));
            case FetchResult.Refused refused -> trouble("refused: " + refused.reason());
        };
    }

    private static Answer read(Response response) {
        var body = response.body().bytes();
        try {
            var json = JSON.readTree(body);
            if (json == null || !json.isObject()) {
                return trouble("no register's answer: JSON without an object");
            }
            return errors(json)
                    .map(said -> trouble("the register says: " + said))
                    .orElseGet(() -> new Answer.Page(json, response));
        } catch (IOException notJson) {
            return trouble(
                    WebPage.looksLikeOne(body)
                            ? "a web page, no JSON: " + title(body)
                            : "broken JSON: " + FeedXml.firstLine(notJson));
        }
    }

    /// An answer of success that nevertheless says what went wrong.
    private static Optional<String> errors(JsonNode json) {
        var said = json.has("errors") ? json.path("errors") : json.path("error");
        return said.isMissingNode() || said.isNull() || (said.isContainerNode() && said.isEmpty())
                ? Optional.empty()
                : Optional.of(said.isTextual() ? said.asText() : said.toString());
    }

    private static String title(byte[] body) {
        var title = Jsoup.parse(new String(body, StandardCharsets.UTF_8)).title();
        return title.isBlank() ? "without a title" : title;
    }

    private static Answer trouble(String reason) {
        return new Answer.Trouble(new Failed(reason, null));
    }
}
