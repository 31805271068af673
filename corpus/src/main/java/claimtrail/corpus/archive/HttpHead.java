package claimtrail.corpus.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first line and the fields at the top of an HTTP message. Fields keep their order and their bytes.
///
/// @param firstLine as `HTTP/1.1 200` or `GET /news HTTP/1.1`
record HttpHead(String firstLine, List<Header> headers) {

    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    HttpHead {
        headers = List.copyOf(headers);
    }

    /// The head of a message, and where its body begins.
    record Found(HttpHead head, int bodyAt) {}

    /// Reads the head at the beginning of a message; a head without an end is the whole message. Lines that are no
    /// fields are passed over, for what servers send is not always HTTP.
    static Found in(byte[] message) {
        var end = endOf(message);
        var text = new String(message, 0, end, StandardCharsets.ISO_8859_1);
        var lines = text.split("\r?\n", -1);
        var headers = new ArrayList<Header>();
        for (var i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.add(new Header(
                        lines[i].substring(0, colon).strip(),
                        lines[i].substring(colon + 1).strip()));
            }
        }
        return new Found(new HttpHead(lines[0], headers), end);
    }

    byte[] bytes() {
        var text = new StringBuilder(line(firstLine)).append("\r\n");
        for (var header : headers) {
            text.append(line(header.name()))
                    .append(": ")
                    .append(line(header.value()))
                    .append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The status of a response; empty when the first line has none.
    Optional<Integer> status() {
        var words = firstLine.split(" +", 3);
        var known = words.length > 1 && words[0].startsWith("HTTP/") && words[1].matches("\\d{3}");
        return known ? Optional.of(Integer.valueOf(words[1])) : Optional.empty();
    }

    Optional<String> first(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /// A field must not begin a new line: it could pose as another field.
    static String line(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\r' || text.charAt(i) == '\n' || text.charAt(i) == 0) {
                return text.replaceAll("[\r\n\0]+", " ");
            }
        }
        return text;
    }

    private static int endOf(byte[] message) {
        for (var i = 0; i + 1 < message.length; i++) {
            if (message[i] != '\n') {
                continue;
            }
            if (message[i + 1] == '\n') {
                return i + 2;
            }
            if (message[i + 1] == END[0] && i + 2 < message.length && message[i + 2] == END[1]) {
                return i + 3;
            }
        }
        return message.length;
    }
}
