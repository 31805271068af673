package claimtrail.corpus.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The CDXJ index beside a WARC file: sorted by the bytes of its lines when it is finished.
final class CdxjFile {

    private static final int BLOCK = 4096;

    private CdxjFile() {}

    /// The whole lines of an index, also of one that is being written; none when there is no such file.
    static List<String> lines(Path path) throws IOException {
        try {
            var text = Files.readString(path, StandardCharsets.UTF_8);
            var end = text.lastIndexOf('\n');
            return end < 0 ? List.of() : List.of(text.substring(0, end).split("\n", -1));
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /// Writes the lines in order as a file's index, and removes its working file.
    static void finish(Path folder, String stem, List<String> lines) throws IOException {
        var sorted = lines.stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toList();
        var fresh = folder.resolve(stem + ".cdxj.new");
        Files.deleteIfExists(fresh);
        try (var out = new RandomAccessFile(fresh.toFile(), "rw")) {
            var block = new ByteArrayOutputStream();
            for (var line : sorted) {
                block.write(line);
                block.write('\n');
            }
            out.write(block.toByteArray());
            out.getFD().sync();
        }
        Files.move(fresh, folder.resolve(stem + WarcFile.LINES), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(folder.resolve(stem + WarcFile.WORKING_LINES));
        Disk.syncFolder(folder);
    }

    /// The lines of a sorted index that begin with some text, found by halving.
    static List<String> beginningWith(String start, Path path) throws IOException {
        var wanted = start.getBytes(StandardCharsets.UTF_8);
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(firstNotBefore(wanted, file));
            var found = new ArrayList<String>();
            var lines = new LineInput(file);
            for (var line = lines.next(); line.length > 0; line = lines.next()) {
                if (!startsWith(line, wanted)) {
                    break;
                }
                found.add(new String(line, StandardCharsets.UTF_8));
            }
            return found;
        }
    }

    /// Offset of the first line that does not sort before the text.
    private static long firstNotBefore(byte[] text, RandomAccessFile file) throws IOException {
        var low = 0L;
        var high = file.length();
        while (low < high) {
            var middle = (low + high) >>> 1;
            file.seek(middle == low ? low : middle - 1);
            var lines = new LineInput(file);
            var start = middle == low ? low : middle + lines.next().length;
            var line = start >= high ? new byte[0] : lines.next();
            if (line.length == 0 || Arrays.compareUnsigned(line, text) >= 0) {
                high = middle;
            } else {
                low = start + line.length + 1;
            }
        }
        return low;
    }

    private static boolean startsWith(byte[] line, byte[] start) {
        return line.length >= start.length && Arrays.equals(line, 0, start.length, start, 0, start.length);
    }

    /// Reads lines from where a file stands.
    private static final class LineInput {

        private final RandomAccessFile file;
        private final byte[] block = new byte[BLOCK];
        private int at;
        private int end;

        LineInput(RandomAccessFile file) {
            this.file = file;
        }

        /// The next line without its end; empty when there is none.
        byte[] next() throws IOException {
            var line = new ByteArrayOutputStream(512);
            while (true) {
                if (at == end) {
                    at = 0;
                    end = Math.max(file.read(block), 0);
                    if (end == 0) {
                        return line.toByteArray();
                    }
                }
                var from = at;
                while (at < end && block[at] != '\n') {
                    at++;
                }
                line.write(block, from, at - from);
                if (at < end) {
                    at++;
                    return line.toByteArray();
                }
            }
        }
    }
}
