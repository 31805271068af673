package claimtrail.corpus.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A file that a process left without closing it. What is whole in it is kept, and its index finished.
record LeftOpen(Path folder, String stem) {

    /// Mends every such file of a folder that no living process writes.
    ///
    /// @return the captures in them
    static List<String> mendAll(Path folder) throws IOException {
        var captures = new ArrayList<String>();
        for (var stem : Stems.in(folder).unfinished()) {
            var claim = FileClaim.take(folder, stem);
            if (claim.isPresent()) {
                try {
                    captures.addAll(new LeftOpen(folder, stem).mend());
                } finally {
                    claim.get().close();
                }
            }
        }
        return captures;
    }

    private List<String> mend() throws IOException {
        var records = folder.resolve(stem + WarcFile.ENDING);
        var working = folder.resolve(stem + WarcFile.WORKING_LINES);
        if (Files.notExists(records)) {
            Files.deleteIfExists(working);
            return List.of();
        }
        if (Files.exists(folder.resolve(stem + WarcFile.LINES))) {
            Files.deleteIfExists(working);
            return List.of();
        }
        var lines = whole(records, CdxjFile.lines(working));
        if (lines.isEmpty() && Files.size(records) == 0) {
            Files.delete(records);
            Files.deleteIfExists(working);
            return List.of();
        }
        CdxjFile.finish(
                folder, stem, lines.stream().map(line -> line.text().strip()).toList());
        return lines.stream()
                .filter(line -> !line.revisit())
                .map(line -> line.place().text())
                .toList();
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
