package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Sourced;
import claimtrail.corpus.store.CaptureRow;
import claimtrail.corpus.store.Source;
import claimtrail.ingest.extract.Hints;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A capture ready for the extractor, with what is known of it beside its bytes.
///
/// A line of JSON that somebody imported (`url`, `title`, `published`, `publisher`, and `text` or `html`) and a
/// mail are archived as they are and taken apart here, each time they are read.
record ImportedArticle(
        Capture capture,
        CaptureRow row,
        @Nullable JsonNode line,
        @Nullable MailMessage mail) {

    static final String MEDIA_TYPE = "application/vnd.claimtrail.article+json";

    private static final JsonMapper MAPPER = new JsonMapper();

    static ImportedArticle in(CaptureRow row, Capture archived) {
        return switch (archived.response().mediaType()) {
            case MEDIA_TYPE -> article(row, archived);
            case MailMessage.MEDIA_TYPE -> mail(row, archived);
            default -> new ImportedArticle(archived, row, null, null);
        };
    }

    private static ImportedArticle mail(CaptureRow row, Capture archived) {
        var response = archived.response();
        return switch (MailReader.read(response.body().bytes())) {
            case MailReader.Result.Read(var mail) ->
                new ImportedArticle(new Capture(archived.id(), mail.readable(response)), row, null, mail);
            case MailReader.Result.Unreadable unreadable -> new ImportedArticle(archived, row, null, null);
        };
    }

    private static ImportedArticle article(CaptureRow row, Capture archived) {
        var response = archived.response();
        try {
            var line = MAPPER.readTree(response.body().bytes());
            var html = text(line, "html");
            var plain = text(line, "text");
            var type = html == null ? "text/plain; charset=utf-8" : "text/html; charset=utf-8";
            var inner = new Response(
                    response.address(),
                    response.status(),
                    List.of(new Header("Content-Type", type)),
                    Payload.ofText(html != null ? html : plain != null ? plain : ""),
                    response.at());
            return new ImportedArticle(new Capture(archived.id(), inner), row, line, null);
        } catch (IOException damaged) {
            return new ImportedArticle(archived, row, null, null);
        }
    }

    /// @param source that led there, `null` where none did
    Hints hints(@Nullable Source source) {
        var kind = source == null ? DocumentKind.ARTICLE : source.yields();
        var link = row.link();
        if (line != null) {
            var published = text(line, "published");
            return new Hints(
                    inputName(),
                    text(line, "title"),
                    published == null
                            ? null
                            : PartialDate.parse(published)
                                    .map(date -> new Sourced<>(date, Provenance.IMPORT))
                                    .orElse(null),
                    text(line, "publisher"),
                    "official".equals(text(line, "kind")) ? DocumentKind.OFFICIAL : kind);
        }
        if (mail != null) {
            var sent = mail.date();
            return new Hints(
                    inputName(),
                    mail.subject(),
                    sent == null ? null : new Sourced<>(sent, Provenance.PROPERTIES),
                    mail.publisher(),
                    kind);
        }
        if (link == null) {
            return new Hints(inputName(), null, null, null, kind);
        }
        var published = link.published();
        return new Hints(
                inputName(),
                link.title(),
                published == null ? null : new Sourced<>(published, Provenance.FEED),
                source == null ? null : source.name(),
                kind);
    }

    private String inputName() {
        var input = row.input();
        return input == null ? row.address().toString() : input;
    }

    private static @Nullable String text(JsonNode line, String field) {
        var value = line.get(field);
        return value == null || !value.isTextual() || value.asText().isBlank() ? null : value.asText();
    }

    /// Whether a text is an article in JSON.
    static boolean isArticle(String json) {
        try {
            var node = MAPPER.readTree(json);
            return node != null && node.isObject() && (text(node, "text") != null || text(node, "html") != null);
        } catch (JsonProcessingException noJson) {
            return false;
        }
    }

    /// The address that an article in JSON gives, `null` where it gives none or one that is no web address.
    static @Nullable String addressIn(String json) {
        try {
            var url = text(MAPPER.readTree(json), "url");
            return url != null && url.matches("https?://.+") && isUri(url) ? url : null;
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
