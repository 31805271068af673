package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.ForeignWarc;
import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads a file into the documents that it consists of, one at a time.
record FileParts(Clock clock, Importer.Taker taker) {

    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_MEMBERS = 100_000;
    private static final long MOST_UNPACKED = 4L << 30;
    /// The end of a directory with the longest comment.
    private static final int LONGEST_ZIP_END = 65_557;

    /// Everything in the file.
    void each(PartNames names, Path file) throws IOException {
        switch (FileKind.of(names.name(), file)) {
            case ZIP -> zip(names, file);
            case WARC -> warc(names, file);
            case JSON_LINES -> lines(names, file);
            case MAILBOX -> {
                var packed = names.name().toLowerCase(Locale.ROOT).endsWith(".gz");
                try (var stream = Files.newInputStream(file)) {
                    mailbox(names, packed ? new GZIPInputStream(stream) : stream);
                }
            }
            case MAIL -> {
                if (isSmallEnough(names, file)) {
                    mail(names, Files.readAllBytes(file));
                }
            }
            case DOCUMENT -> whole(names, file);
        }
    }

    /// The file as one document.
    void whole(PartNames names, Path file) throws IOException {
        if (isSmallEnough(names, file)) {
            taker.response(names.name(), document(names, Files.readAllBytes(file)));
        }
    }

    private boolean isSmallEnough(PartNames names, Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            taker.problem(names.name(), "too-large", "it is larger than " + (MOST_BYTES >> 20) + " MB");
            return false;
        }
        return true;
    }

    private void zip(PartNames names, Path file) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            var members = 0;
            var unpacked = 0L;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var member = names.member(entry.getName());
                if (++members > MOST_MEMBERS) {
                    taker.problem(names.name(), "too-large", "it has more than " + MOST_MEMBERS + " members");
                    return;
                }
                var bytes = zip.readNBytes(MOST_BYTES + 1);
                unpacked += bytes.length;
                if (bytes.length > MOST_BYTES || unpacked > MOST_UNPACKED) {
                    taker.problem(
                            member.name(),
                            "too-large",
                            "it is larger than " + (MOST_BYTES >> 20) + " MB unpacked, or all of it than "
                                    + (MOST_UNPACKED >> 30) + " GB");
                    return;
                }
                member(member, bytes);
            }
            if (members == 0) {
                taker.problem(names.name(), "empty", "this is no zip file, or an empty one");
            } else if (!endsAsZip(file)) {
                taker.problem(names.name(), "corrupt", "the zip file is cut: its list of members is missing");
            }
        } catch (IllegalArgumentException badName) {
            taker.problem(names.name(), "corrupt", "a member's name cannot be read: " + badName.getMessage());
        }
    }

    /// A zip file that is cut between two members looks whole while it is read from its start; the record that ends
    /// its directory is missing.
    private static boolean endsAsZip(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - LONGEST_ZIP_END));
            var end = ByteBuffer.allocate(LONGEST_ZIP_END);
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // until the end
            }
            return new String(end.array(), StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006");
        }
    }

    private void member(PartNames names, byte[] bytes) throws IOException {
        switch (FileKind.byName(names.name())) {
            case MAIL -> mail(names, bytes);
            case MAILBOX -> mailbox(names, new ByteArrayInputStream(bytes));
            case ZIP, WARC, JSON_LINES, DOCUMENT -> taker.response(names.name(), document(names, bytes));
        }
    }

    private void warc(PartNames names, Path file) throws IOException {
        var leftOut = new ForeignWarc(file).each(MOST_BYTES, response -> {
            if (response.status() == 200) {
                taker.response(names.name(), response);
            }
            return true;
        });
        leftOut.forEach(reason -> taker.problem(names.name(), "too-large", reason));
    }

    private void lines(PartNames names, Path file) throws IOException {
        try (var reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            var number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(names.numbered(number), line);
                }
            }
        }
    }

    private void line(PartNames names, String line) {
        if (!ImportedArticle.isArticle(line)) {
            taker.problem(names.name(), "corrupt", "this line is no JSON object with a text or html");
            return;
        }
        taker.response(names.name(), article(names, line));
    }

    private void mailbox(PartNames names, InputStream stream) throws IOException {
        var mails = new int[1];
        new Mailbox(stream).each(MailReader.MOST_BYTES, MOST_MEMBERS, (number, mail) -> {
            mails[0] = number;
            if (mail == null) {
                taker.problem(names.numbered(number).name(), "too-large", "the mail is larger than 32 MB");
            } else {
                mail(names.numbered(number), mail);
            }
        });
        if (mails[0] == 0) {
            taker.problem(names.name(), "corrupt", "this is no mailbox: no line in it begins a mail");
        }
    }

    private void mail(PartNames names, byte[] bytes) {
        switch (MailReader.read(bytes)) {
            case MailReader.Result.Unreadable(var kind, var message) -> taker.problem(names.name(), kind, message);
            case MailReader.Result.Read(var mail) ->
                taker.response(names.name(), mail.response(bytes, clock.instant()));
        }
    }

    private Response document(PartNames names, byte[] bytes) {
        var text = names.name().toLowerCase(Locale.ROOT).endsWith(".json")
                ? new String(bytes, StandardCharsets.UTF_8)
                : "";
        return ImportedArticle.isArticle(text)
                ? article(names, text)
                : new Response(names.address(), 200, List.of(), Payload.of(bytes), clock.instant());
    }

    private Response article(PartNames names, String json) {
        var url = ImportedArticle.addressIn(json);
        return new Response(
                url == null ? names.address() : URI.create(url),
                200,
                List.of(new Header("Content-Type", ImportedArticle.MEDIA_TYPE)),
                Payload.ofText(json),
                clock.instant());
    }
}
