package claimtrail.ingest.fetch;

import claimtrail.corpus.archive.Response;
import crawlercommons.domains.EffectiveTldFinder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// The address that a page gives as its own (`rel=canonical`, RFC 6596), as far as it may be believed.
public final class DeclaredAddress {

    /// The head of a page is read, not its whole.
    private static final int MOST_BYTES = 300_000;

    private static final int LONGEST_FIELD = 4_000;

    private static final Pattern HEAD_END = Pattern.compile("</head", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<>]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CANONICAL = Pattern.compile(
            ";\\s*rel\\s*=\\s*\"?([^\";]*\\s)?canonical(\\s[^\";]*)?\"?\\s*(;|,|$)", Pattern.CASE_INSENSITIVE);

    private DeclaredAddress() {}

    /// The canonical form of what a response says of itself, in its `Link` field or in its page's head; nothing
    /// where it says nothing, several things, or what is not to be believed.
    public static Optional<URI> of(Response response) {
        var declared = new HashSet<URI>();
        Stream.concat(fields(response), head(response))
                .flatMap(written -> WrittenAddress.resolve(response.address(), written).stream())
                .map(CanonicalAddress::of)
                .forEach(declared::add);
        return declared.size() == 1 ? believed(declared.iterator().next(), response.address()) : Optional.empty();
    }

    /// The canonical form of what is declared, where a page at an address may speak for it.
    ///
    /// That is an address of the web at the same site, and not the site's home where the page is none: many systems
    /// give that for every article.
    ///
    /// @param address where the page is; `null` for a file of which that is not known
    public static Optional<URI> believed(URI declared, @Nullable URI address) {
        if (!CanonicalAddress.isWeb(declared) || declared.getRawUserInfo() != null) {
            return Optional.empty();
        }
        if (address == null || !CanonicalAddress.isWeb(address)) {
            return Optional.of(CanonicalAddress.of(declared));
        }
        return isSameSite(declared, CanonicalAddress.of(address)) && (!isHome(declared) || isHome(address))
                ? Optional.of(CanonicalAddress.of(declared))
                : Optional.empty();
    }

    private static Stream<String> fields(Response response) {
        return response.headers().stream()
                .filter(header ->
                        header.name().equalsIgnoreCase("Link") && header.value().length() < LONGEST_FIELD)
                .flatMap(header -> LINK.matcher(header.value()).results())
                .filter(link -> CANONICAL.matcher(link.group(2)).find())
                .map(link -> link.group(1));
    }

    private static Stream<String> head(Response response) {
        if (!response.mediaType().contains("html")) {
            return Stream.empty();
        }
        try (var body = response.body().stream()) {
            // Few pages speak of it beyond their head, and most of a page is beyond it: markup is ASCII in any charset.
            var start = new String(body.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
            var end = HEAD_END.matcher(start);
            var head = end.find() ? start.substring(0, end.start()) : start;
            if (!head.contains("canonical") && !head.contains("CANONICAL")) {
                return Stream.empty();
            }
            var page = Jsoup.parse(
                    new ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1)),
                    null,
                    response.address().toString());
            return page.select("head link[rel~=(?i)(^|\\s)canonical(\\s|$)][href]").stream()
                    .map(link -> link.attr("href"))
                    .filter(written -> !written.isBlank());
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static boolean isHome(URI address) {
        return (address.getRawPath() == null || address.getRawPath().length() <= 1) && address.getRawQuery() == null;
    }

    /// The same registered domain; a suffix under which anybody gets a name (`github.io`) is none. Names that no
    /// public registry has must be the same but for `www.` and the like.
    private static boolean isSameSite(URI one, URI other) {
        return samePort(one, other) && site(one).equals(site(other));
    }

    private static String site(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host.replaceFirst("^(www|amp|m)\\.", "") : domain;
    }

    private static boolean samePort(URI one, URI other) {
        return port(one) == port(other);
    }

    private static int port(URI address) {
        return address.getPort() == HostName.usualPort(address) ? -1 : address.getPort();
    }
}
