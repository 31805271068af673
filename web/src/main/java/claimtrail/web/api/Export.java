package claimtrail.web.api;

import claimtrail.index.search.Hit;
import claimtrail.index.search.SearchRequest;
import claimtrail.index.search.Searcher;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole result of a search, written hit by hit as it stood when the writing began.
public final class Export {

    private static final int PAGE = 200;
    private static final List<String> COLUMNS =
            List.of("document", "url", "title", "published", "publisher", "type", "snippet");

    private Export() {}

    /// How it is written.
    public enum Format {
        /// RFC 4180, with a line of names first.
        CSV,
        /// One hit a line, as in `search`.
        JSONL;

        public String mediaType() {
            return switch (this) {
                case CSV -> "text/csv; charset=utf-8";
                case JSONL -> "application/x-ndjson; charset=utf-8";
            };
        }

        String line(Hit hit) {
            return switch (this) {
                case CSV -> csv(hit);
                case JSONL -> SearchJson.hit(hit) + "\n";
            };
        }
    }

    /// Writes all hits, however many there are.
    ///
    /// @param request whose query, order and selections count
    public static void write(Searcher searcher, SearchRequest request, Format format, Appendable to)
            throws IOException {
        if (format == Format.CSV) {
            to.append(String.join(",", COLUMNS)).append("\r\n");
        }
        var page = new SearchRequest(
                request.query(), 0, PAGE, request.order(), request.selections(), request.folded(), null);
        var result = searcher.search(page);
        while (true) {
            for (var hit : result.hits()) {
                to.append(format.line(hit));
            }
            var next = result.next();
            if (next == null) {
                return;
            }
            result = searcher.search(page.from(next));
        }
    }

    private static String csv(Hit hit) {
        var url = hit.url();
        return Stream.of(
                                cell(hit.document().value()),
                                cell(url == null ? hit.input() : url.toString()),
                                cell(hit.title()),
                                cell(Nodes.text(hit.published())),
                                cell(hit.publisher()),
                                cell(hit.kind().name().toLowerCase(Locale.ROOT)),
                                cell(hit.snippet().text()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /// Quoted where it must be. What a spreadsheet would take for a formula is kept from being one.
    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        var safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
