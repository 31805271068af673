package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Response;
import claimtrail.ingest.fetch.WrittenAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The `Link` fields of a response (RFC 8288).
final class LinkHeader {

    private static final Pattern LINK = Pattern.compile("<([^<>]{1,2000})>((?:\\s*;[^,<]{0,500})*)");
    private static final Pattern RELATION =
            Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]{0,200})\"|([\\w.-]{1,100}))");

    private LinkHeader() {}

    /// The first address of this relation.
    static Optional<URI> of(Response response, String relation) {
        return response.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Link"))
                .map(Header::value)
                .flatMap(value -> LINK.matcher(value).results())
                .filter(link -> relates(link.group(2), relation))
                .flatMap(link -> WrittenAddress.resolve(response.address(), link.group(1)).stream())
                .findFirst();
    }

    private static boolean relates(String parameters, String relation) {
        var named = RELATION.matcher(parameters);
        return named.find()
                && Arrays.asList((named.group(1) == null ? named.group(2) : named.group(1))
                                .toLowerCase(Locale.ROOT)
                                .split("\\s+", -1))
                        .contains(relation);
    }
}
