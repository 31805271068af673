package claimtrail.ingest.extract;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// The page of a long article that an address names: `/story`, `/story/2`, `/story/page/3`, `/story?page=4`,
/// `/story-5.html`.
///
/// @param article the address without the number and its ending
/// @param number from 1
record PageNumber(String article, int number) {

    private static final Pattern IN_PATH =
            Pattern.compile("^(.*?)(?:\\.\\w{2,5})?[/,_-](?:page[/_-]?)?(\\d{1,2})(?:/?|\\.\\w{2,5})$");
    private static final Pattern IN_QUERY =
            Pattern.compile("(?:^|&)(?:page|p|seite|pg|pagina|sheet)=(\\d{1,2})(?=&|$)");
    private static final Pattern ENDING = Pattern.compile("(?:\\.\\w{2,5}|/)$");

    /// What a link leads to, where that is a given page of the article that begins at an address.
    static Optional<URI> of(URI first, int number, String href) {
        try {
            var target = URI.create(href);
            var page = of(target);
            return target.getHost() != null
                            && target.getHost().equals(first.getHost())
                            && page.number() == number
                            && page.article().equals(bare(first))
                    ? Optional.of(target)
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static PageNumber of(URI address) {
        var query = address.getRawQuery();
        var asked = IN_QUERY.matcher(query == null ? "" : query);
        if (asked.find()) {
            return new PageNumber(bare(address), Integer.parseInt(asked.group(1)));
        }
        var numbered = IN_PATH.matcher(path(address));
        return numbered.matches()
                ? new PageNumber(numbered.group(1), Integer.parseInt(numbered.group(2)))
                : new PageNumber(bare(address), 1);
    }

    private static String bare(URI address) {
        return ENDING.matcher(path(address)).replaceFirst("");
    }

    private static String path(URI address) {
        return address.getRawPath() == null ? "" : address.getRawPath();
    }
}
