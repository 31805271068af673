package claimtrail.ingest.fetch;

import claimtrail.corpus.archive.Response;
import claimtrail.ingest.fetch.FetchResult.Gone;
import claimtrail.ingest.fetch.FetchResult.NotModified;
import claimtrail.ingest.fetch.FetchResult.Refused;
import claimtrail.ingest.fetch.FetchResult.Unreachable;
import java.net.URI;
import java.time.Duration;

/// What one hop led to.
sealed interface Step {

    /// For what will hardly change by itself within the hour, such as "forbidden".
    Duration ANOTHER_DAY = Duration.ofDays(1);
    /// For what a server does while somebody works on it.
    Duration SOON = Duration.ofHours(1);

    record Arrived(Response response) implements Step {}

    record Done(FetchResult result) implements Step {}

    record Onward(Response response, URI next) implements Step {}

    /// Reads a response by its status; not for one of a busy server.
    ///
    /// @param conditional whether it was asked whether the page is as it was
    static Step after(Response response, boolean conditional) {
        int status = response.status();
        if (status == 304) {
            return conditional ? new Done(new NotModified(response)) : later(response, "nothing was asked to compare");
        }
        if (status / 100 == 3) {
            return redirected(response);
        }
        return switch (status) {
            case 200, 203 -> response.body().length() == 0 ? later(response, "an empty page") : new Arrived(response);
            case 206 -> later(response, "a part, where the whole was asked for");
            case 404, 410 -> new Done(new Gone(response));
            default ->
                status / 100 == 2
                        ? later(response, "no page")
                        : new Done(new Unreachable(
                                ServerWords.status(status, response.body(), response.mediaType()),
                                response.at().plus(ANOTHER_DAY)));
        };
    }

    private static Step later(Response response, String why) {
        return new Done(new Unreachable(
                "status " + response.status() + ": " + why, response.at().plus(SOON)));
    }

    private static Step redirected(Response response) {
        return response.header("Location")
                .flatMap(written -> WrittenAddress.resolve(response.address(), written))
                .<Step>map(next -> new Onward(response, withoutFragment(next)))
                .orElseGet(() -> new Done(new Refused("status " + response.status() + " leads nowhere: "
                        + response.header("Location").orElse("no Location"))));
    }

    private static URI withoutFragment(URI address) {
        return address.getRawFragment() == null
                ? address
                : URI.create(address.toString().split("#", 2)[0]);
    }
}
