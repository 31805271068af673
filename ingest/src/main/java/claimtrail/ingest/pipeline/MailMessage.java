package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.document.PartialDate;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A mail, such as a newsletter: what its head says, and the part that a person reads.
///
/// @param id its `Message-ID` without brackets
/// @param sender the name in `From`, else the address there
/// @param list what `List-Id` calls the list
/// @param body HTML where it has any, else plain text
record MailMessage(
        @Nullable String id,
        @Nullable String subject,
        @Nullable String sender,
        @Nullable String list,
        @Nullable PartialDate date,
        Body body) {

    static final String MEDIA_TYPE = "message/rfc822";

    private static final Pattern ID = Pattern.compile("[^\\s<>@]{1,200}@[^\\s<>@]{1,200}");

    /// The part that a person reads.
    ///
    /// @param contentType with the character set that the mail names
    record Body(String contentType, Payload payload) {

        boolean isHtml() {
            return contentType.startsWith("text/html");
        }
    }

    /// The list's name, else the sender's.
    @Nullable String publisher() {
        return list == null ? sender : list;
    }

    /// The mail's own address: `mid:` of RFC 2392. One without a proper `Message-ID` gets one from its content.
    static URI address(@Nullable String id, byte[] mail) {
        var own = id != null && ID.matcher(id).matches()
                ? id
                : Payload.of(mail).digest().substring(0, 40) + "@no-message-id.invalid";
        var encoded = URLEncoder.encode(own, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
        return URI.create("mid:" + encoded);
    }

    /// The mail as it came, with what its head says in clear words.
    Response response(byte[] mail, Instant at) {
        var headers = new ArrayList<>(List.of(new Header("Content-Type", MEDIA_TYPE)));
        add(headers, "Subject", subject);
        add(headers, "From", sender);
        add(headers, "List-Id", list);
        add(headers, "Date", date == null ? null : date.text());
        return new Response(address(id, mail), 200, headers, Payload.of(mail), at);
    }

    private static void add(List<Header> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(new Header(name, value));
        }
    }

    /// The part that a person reads, as a page or a text of its own; a page gets subject and sender in its head, where
    /// a page has title and author.
    Response readable(Response mail) {
        var payload =
                body.isHtml() && !body.contentType().toLowerCase(Locale.ROOT).contains("utf-16")
                        ? withHead(body.payload())
                        : body.payload();
        return new Response(
                mail.address(), 200, List.of(new Header("Content-Type", body.contentType())), payload, mail.at());
    }

    /// What is put before the page is ASCII, so that it is right in any character set.
    private Payload withHead(Payload page) {
        var head = new StringBuilder("<!doctype html><html><head>");
        Optional.ofNullable(subject).ifPresent(text -> head.append(meta("property=\"og:title\"", text)));
        Optional.ofNullable(sender)
                .filter(name -> list != null)
                .ifPresent(name -> head.append(meta("name=\"author\"", name)));
        var start = head.append("</head>\n").toString().getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[start.length + page.length()];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(page.bytes(), 0, whole, start.length, page.length());
        return Payload.of(whole);
    }

    private static String meta(String key, String text) {
        return "<meta " + key + " content=\"" + escaped(text) + "\">";
    }

    private static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 128 && "<>&\"'".indexOf(point) < 0) {
                out.appendCodePoint(point);
            } else {
                out.append("&#").append(point).append(';');
            }
        });
        return out.toString();
    }
}
