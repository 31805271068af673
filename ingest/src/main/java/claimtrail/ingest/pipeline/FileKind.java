package claimtrail.ingest.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a file consists of, by its name, else by how it begins: mails often have names that say nothing.
enum FileKind {
    ZIP,
    WARC,
    JSON_LINES,
    MAILBOX,
    MAIL,
    /// One document: a page, a PDF, a text, an article in JSON.
    DOCUMENT;

    private static final int LOOK = 8_192;
    private static final Pattern HEAD = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9-]{1,60}:.*");
    private static final Pattern SENDER = Pattern.compile("(?im)^From:\\s*\\S");
    private static final Pattern MAIL_FIELD = Pattern.compile("(?im)^(Message-ID|MIME-Version|Received|Date):\\s*\\S");

    static FileKind of(String name, Path file) throws IOException {
        var byName = byName(name);
        if (byName != DOCUMENT || name.matches(".*\\.[A-Za-z]{1,5}")) {
            return byName;
        }
        try (var stream = Files.newInputStream(file)) {
            return byStart(new String(stream.readNBytes(LOOK), StandardCharsets.ISO_8859_1));
        }
    }

    static FileKind byName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) {
            return ZIP;
        }
        if (lower.matches(".*\\.warc(\\.gz)?")) {
            return WARC;
        }
        if (lower.matches(".*\\.(jsonl|ndjson)")) {
            return JSON_LINES;
        }
        if (lower.matches(".*\\.(mbox|mbx)(\\.gz)?")) {
            return MAILBOX;
        }
        return lower.endsWith(".eml") ? MAIL : DOCUMENT;
    }

    private static FileKind byStart(String start) {
        if (Mailbox.startsOne(start.lines().findFirst().orElse("").strip())) {
            return MAILBOX;
        }
        var head = start.split("\r?\n\r?\n", 2)[0];
        return HEAD.matcher(head).matches()
                        && SENDER.matcher(head).find()
                        && MAIL_FIELD.matcher(head).find()
                ? MAIL
                : DOCUMENT;
    }
}
