package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Source;
import claimtrail.ingest.discover.WatchedFiles;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.ingest.fetch.Fetcher;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/// Turns what a person names into responses: files as they are, the members of a zip, the records of a WARC file, the
/// lines of a JSON Lines file, the mails of a mailbox, the answer of an address.
///
/// Nothing is unpacked to disk; members larger than the bound are refused, so an archive that explodes does no harm.
public final class Importer {

    private final Fetcher fetcher;
    private final Clock clock;

    public Importer(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /// Takes what an input consists of, part by part; parts come one at a time, so a large archive is never whole in
    /// memory.
    public interface Taker {
        void response(String input, Response response);

        /// Something in the input could not be had.
        ///
        /// @param kind short word, as in the public JSON
        void problem(String input, String kind, String message);

        /// Articles that a part leads to, to be fetched like other links of its source: those of a newsletter.
        default void links(String input, List<Link> links) {}
    }

    /// Everything in an input.
    public void each(Input input, Taker taker) throws InterruptedException {
        try {
            switch (input) {
                case Input.Missing(var name, var reason) -> taker.problem(name, "unreadable", reason);
                case Input.Address(var name, var uri) -> fetch(name, uri, taker);
                case Input.LocalFile(var name, var path) ->
                    new FileParts(clock, taker).each(PartNames.imported(name), path);
            }
        } catch (IOException failure) {
            taker.problem(input.name(), "unreadable", String.valueOf(failure.getMessage()));
        }
    }

    /// The input as one piece: an address fetched, a file as it is.
    public void whole(Input input, Taker taker) throws InterruptedException {
        try {
            switch (input) {
                case Input.Missing(var name, var reason) -> taker.problem(name, "unreadable", reason);
                case Input.Address(var name, var uri) -> fetch(name, uri, taker);
                case Input.LocalFile(var name, var path) ->
                    new FileParts(clock, taker).whole(PartNames.imported(name), path);
            }
        } catch (IOException failure) {
            taker.problem(input.name(), "unreadable", String.valueOf(failure.getMessage()));
        }
    }

    /// Everything in the file that a link of a watched folder leads to.
    ///
    /// Each part has an address of its own: a record of a WARC file the one it was fetched from, a mail its
    /// `mid:`, a member of a zip its path below the file's. The articles that a newsletter leads to are handed
    /// over too. A file outside the source's folder is refused.
    public void linked(Source source, Link link, Taker taker) {
        var name = link.address().toString();
        switch (WatchedFiles.find(source, link.address())) {
            case WatchedFiles.Answer.Closed(var reason) -> taker.problem(name, "refused", reason);
            case WatchedFiles.Answer.Open(var path) -> {
                var leading = new NewsletterTaker(source, taker);
                try {
                    new FileParts(clock, leading).each(new PartNames(path.toString(), link.address()), path);
                } catch (IOException failure) {
                    taker.problem(name, "unreadable", String.valueOf(failure.getMessage()));
                }
            }
        }
    }

    private void fetch(String name, URI uri, Taker taker) throws InterruptedException {
        switch (fetcher.fetch(new FetchRequest(uri, false, null, null))) {
            case FetchResult.Fetched(var response, var redirects) -> taker.response(name, response);
            case FetchResult.NotModified(var head) ->
                taker.problem(name, "unreachable", "the server says that nothing changed");
            case FetchResult.Disallowed(var rule) -> taker.problem(name, "disallowed", "robots.txt: " + rule);
            case FetchResult.Gone(var response) -> taker.problem(name, "gone", "the server says " + response.status());
            case FetchResult.Refused(var reason) -> taker.problem(name, "refused", reason);
            case FetchResult.Closed(var reason, var until) -> taker.problem(name, "unreachable", reason);
            case FetchResult.Unreachable(var reason, var retryAt) -> taker.problem(name, "unreachable", reason);
        }
    }

    /// The last two parts of a file's name: enough to tell files apart, and the same wherever the folder is moved.
    static String shortName(String name) {
        return PartNames.shortName(name);
    }
}
