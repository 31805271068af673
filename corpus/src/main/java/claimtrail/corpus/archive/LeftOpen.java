package claimtrail.corpus.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A file that a process left without closing it. What is whole in it is kept, and its index finished.
record LeftOpen(Path folder, String stem) {

    /// Beside a mended file: its captures, until somebody has adopted them.
    private static final String MENDED = ".mended";

    /// Mends every such file of a folder that no living process writes.
    static void mendAll(Path folder) throws IOException {
        for (var stem : Stems.in(folder).unfinished()) {
            var claim = FileClaim.take(folder, stem);
            if (claim.isPresent()) {
                try {
                    new LeftOpen(folder, stem).mend();
                } finally {
                    claim.get().close();
                }
            }
        }
    }

    /// The captures in mended files that nobody has adopted yet, with the lists that name them.
    static Map<Path, List<String>> unadopted(Path folder) throws IOException {
        var byList = new TreeMap<Path, List<String>>();
        try (var lists = Files.newDirectoryStream(folder, "*" + MENDED)) {
            for (var list : lists) {
                byList.put(list, Files.readAllLines(list));
            }
        }
        return byList;
    }

    private void mend() throws IOException {
        var records = folder.resolve(stem + WarcFile.ENDING);
        var working = folder.resolve(stem + WarcFile.WORKING_LINES);
        if (Files.notExists(records)) {
            Files.deleteIfExists(working);
            return;
        }
        if (Files.exists(folder.resolve(stem + WarcFile.LINES))) {
            Files.deleteIfExists(working);
            return;
        }
        var lines = whole(records, CdxjFile.lines(working));
        if (lines.isEmpty() && Files.size(records) == 0) {
            Files.delete(records);
            Files.deleteIfExists(working);
            return;
        }
        // First the list: were it written last, a process that ends in between would leave nobody to adopt them.
        Files.write(
                folder.resolve(stem + MENDED),
                lines.stream()
                        .filter(line -> !line.revisit())
                        .map(line -> line.place().text())
                        .toList(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        CdxjFile.finish(
                folder, stem, lines.stream().map(line -> line.text().strip()).toList());
    }

    /// The lines of all captures that are whole. Lines are in the order of their records and are written after them,
    /// so only what comes after the last whole record with a line has to be read.
    private List<CdxjLine> whole(Path records, List<String> known) throws IOException {
        var lines = new ArrayList<CdxjLine>();
        known.forEach(line -> CdxjLine.parse(line).ifPresent(lines::add));
        lines.sort(Comparator.comparing(line -> line.place().offset()));
        try (var members = new GzipMembers(records)) {
            while (!lines.isEmpty() && !isWhole(members, lines.getLast())) {
                lines.removeLast();
            }
            var from = lines.isEmpty() ? 0 : lines.getLast().end();
            var scan = new MemberScan(members, Integer.MAX_VALUE);
            scan.each(from, members.length(), (offset, found) -> add(lines, offset, found));
            cut(records, scan.wholeUntil());
        }
        return lines;
    }

    private boolean add(List<CdxjLine> lines, long offset, MemberScan.Part part) {
        if (part instanceof MemberScan.Part.Whole whole
                && (whole.record().isCapture() || whole.record().isRevisit())) {
            var place = new RecordPlace(stem + WarcFile.ENDING, offset);
            try {
                lines.add(whole.record().line(place, whole.end() - offset));
            } catch (IOException notOurs) {
                return true; // it stays where it is, and verifying the archive names it
            }
        }
        return true;
    }

    private static boolean isWhole(GzipMembers members, CdxjLine line) throws IOException {
        return members.at(line.place().offset(), Integer.MAX_VALUE) instanceof GzipMembers.Found.Member member
                && member.end() == line.end();
    }

    private static void cut(Path records, long end) throws IOException {
        if (Files.size(records) > end) {
            try (var file = new RandomAccessFile(records.toFile(), "rw")) {
                file.setLength(end);
                file.getFD().sync();
            }
        }
    }
}
