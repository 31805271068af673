package claimtrail.ingest.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/// What bytes are, by their first bytes, then by name and header.
final class MediaTypes {

    private static final Pattern TAG = Pattern.compile(
            "(?i)<\\s*(!doctype\\s+html|html|head|body|p|div|article|h1|meta|title|table|script|span|br|a)\\b[^>]*>");
    private static final Pattern PAGE = Pattern.compile(
            "(?i)(?:\u00EF\u00BB\u00BF)?\\s*<(?:!doctype\\s+html\\s*>|html(?:\\s+(?:lang|class|dir)=[^>]*)?>)");
    private static final int BEGINNING = 400;
    private static final int LOOK = 16_384;
    private static final int MOST_ENTRIES = 50;

    private MediaTypes() {}

    static String of(byte[] bytes, String name, String header) {
        if (isPage(bytes)) {
            return "text/html";
        }
        var found = byContent(bytes, name);
        return switch (found) {
            case "application/zip", "application/x-tika-ooxml" -> inZip(bytes, found);
            case "text/plain", "application/octet-stream" ->
                isWebType(header) || named(name, ".html", ".htm", ".xhtml")
                        ? web(bytes, found)
                        : named(name, ".eml") ? "message/rfc822" : found;
            default -> found;
        };
    }

    /// Whether it begins as nothing but a web page does, which spares asking further.
    private static boolean isPage(byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return PAGE.matcher(beginning).lookingAt();
    }

    /// A page by its name or header, as far as its content does not say otherwise.
    private static String web(byte[] bytes, String found) {
        if (found.equals("application/octet-stream") && !mostlyText(bytes)) {
            return found;
        }
        return looksLikeMarkup(bytes) || wide(bytes) ? "text/html" : "text/plain";
    }

    static boolean isWebType(String header) {
        return header.equals("text/html") || header.equals("application/xhtml+xml");
    }

    static boolean looksLikeMarkup(byte[] bytes) {
        return TAG.matcher(new String(bytes, 0, Math.min(bytes.length, LOOK * 4), StandardCharsets.ISO_8859_1))
                .find();
    }

    private static boolean wide(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == 0 || bytes[1] == 0 || bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0xFE);
    }

    private static boolean mostlyText(byte[] bytes) {
        if (wide(bytes)) {
            return true;
        }
        var look = Math.min(bytes.length, LOOK);
        var controls = 0;
        for (var i = 0; i < look; i++) {
            controls += (bytes[i] >= 0 && bytes[i] < 9) || (bytes[i] > 13 && bytes[i] < 27) ? 1 : 0;
        }
        return controls * 50 < look;
    }

    private static String byContent(byte[] bytes, String name) {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var in = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
            var type = MimeTypes.getDefaultMimeTypes()
                    .detect(in, metadata)
                    .getBaseType()
                    .toString();
            return type.startsWith("text/x-") || type.equals("text/markdown") || type.equals("application/json")
                    ? "text/plain"
                    : type;
        } catch (IOException unreadable) {
            return "application/octet-stream";
        }
    }

    private static boolean named(String name, String... endings) {
        for (var ending : endings) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /// Office documents and books are zip files whose entries tell what they are.
    private static String inZip(byte[] bytes, String otherwise) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var entry = zip.getNextEntry();
            for (var seen = 0; entry != null && seen < MOST_ENTRIES; seen++) {
                var name = entry.getName();
                if (name.equals("mimetype")) {
                    return new String(zip.readNBytes(200), StandardCharsets.US_ASCII).strip();
                }
                if (name.startsWith("word/")) {
                    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                }
                if (name.startsWith("xl/")) {
                    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                }
                if (name.startsWith("ppt/")) {
                    return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
                }
                entry = zip.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException broken) {
            return otherwise;
        }
        return otherwise;
    }
}
