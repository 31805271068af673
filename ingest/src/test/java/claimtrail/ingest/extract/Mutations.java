package claimtrail.ingest.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Damages bytes as transports, editors and enemies do; the same seed gives the same damage.
record Mutations(List<byte[]> originals, List<byte[]> tokens) {

    /// What breaks readers: ends without beginnings, names and numbers out of range, nothing at all, and much of it.
    private static final List<byte[]> TOKENS = java.util.stream.Stream.of(
                    "<",
                    ">",
                    "</",
                    "<!--",
                    "-->",
                    "<![CDATA[",
                    "]]>",
                    "<script>",
                    "</script>",
                    "</title>",
                    "<textarea>",
                    "<table><tr><td>",
                    "</p></div>",
                    "<p><div><span>",
                    "<svg><style>",
                    "<math><mi>",
                    "<template>",
                    "&lt;b&gt;",
                    "&#0;",
                    "&#xD800;",
                    "&#99999999;",
                    "&nbsp;",
                    "\u0000",
                    "\uFEFF",
                    "\u202E",
                    "\u00A0",
                    "\r",
                    "\"",
                    "'",
                    "=",
                    "{\"@type\":\"Article\",",
                    "[[[[[[[[",
                    "9999-99-99",
                    "2026-02-30T25:61:61Z",
                    "<meta charset=utf-16>",
                    "<meta charset=x-nothing>",
                    "<base href=\"http://[\">",
                    "<h1>",
                    "<br><br>",
                    "<?xml version=\"1.0\"?>",
                    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
                    "â€œ",
                    "ï»¿")
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    Mutations(List<byte[]> originals) {
        this(originals, TOKENS);
    }

    /// One of the originals with one to eight injuries.
    byte[] of(long seed) {
        var random = new SplittableRandom(seed);
        var bytes = originals.get(random.nextInt(originals.size())).clone();
        for (var left = 1 + random.nextInt(8); left > 0; left--) {
            bytes = injured(bytes, random);
        }
        return bytes;
    }

    private byte[] injured(byte[] bytes, SplittableRandom random) {
        if (bytes.length < 2) {
            return one(tokens, random);
        }
        var from = random.nextInt(bytes.length);
        var to = Math.min(bytes.length, from + 1 + random.nextInt(1 + Math.min(2000, bytes.length / 2)));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(bytes, from, random);
            case 1 -> spliced(bytes, from, one(tokens, random), from);
            case 2 -> spliced(bytes, from, new byte[0], to);
            case 3 -> spliced(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 4 -> Arrays.copyOf(bytes, from);
            case 5 -> spliced(bytes, from, foreign(random), to);
            case 6 -> spliced(bytes, from, repeated(one(tokens, random), 1 + random.nextInt(600)), from);
            case 7 -> noise(bytes, from, to, random);
            default -> tagged(bytes, from, random);
        };
    }

    private byte[] foreign(SplittableRandom random) {
        var other = one(originals, random);
        var from = random.nextInt(Math.max(1, other.length));
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(3000)));
    }

    /// Without, or with twice, the next tag.
    private static byte[] tagged(byte[] bytes, int from, SplittableRandom random) {
        var start = from;
        while (start < bytes.length && bytes[start] != '<') {
            start++;
        }
        var end = start;
        while (end < bytes.length && bytes[end] != '>') {
            end++;
        }
        end = Math.min(bytes.length, end + 1);
        return random.nextBoolean()
                ? spliced(bytes, start, new byte[0], end)
                : spliced(bytes, end, Arrays.copyOfRange(bytes, start, end), end);
    }

    private static byte[] flipped(byte[] bytes, int at, SplittableRandom random) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static byte[] noise(byte[] bytes, int from, int to, SplittableRandom random) {
        for (var i = from; i < Math.min(to, from + 40); i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, byte[] put, int to) {
        var out = new ByteArrayOutputStream(bytes.length + put.length);
        out.write(bytes, 0, from);
        out.write(put, 0, put.length);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] repeated(byte[] token, int times) {
        var out = new ByteArrayOutputStream(token.length * times);
        for (var i = 0; i < times; i++) {
            out.write(token, 0, token.length);
        }
        return out.toByteArray();
    }

    private static byte[] one(List<byte[]> some, SplittableRandom random) {
        return some.get(random.nextInt(some.size()));
    }
}
