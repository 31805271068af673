package claimtrail.corpus.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/// The files of an archive's folder by their names without ending, in order of time.
///
/// @param records which have a WARC file
/// @param sorted which have an index that is finished
/// @param working which have the unsorted lines of a file that is being written, or was when its process died
record Stems(SortedSet<String> records, SortedSet<String> sorted, SortedSet<String> working) {

    static Stems in(Path folder) throws IOException {
        var stems = new Stems(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        if (Files.notExists(folder)) {
            return stems;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                stems.add(String.valueOf(file.getFileName()));
            }
        }
        return stems;
    }

    /// Which have no finished index.
    SortedSet<String> unfinished() {
        var open = new TreeSet<>(records);
        open.removeAll(sorted);
        open.addAll(working);
        return open;
    }

    private void add(String name) {
        if (name.endsWith(WarcFile.ENDING)) {
            records.add(stem(name, WarcFile.ENDING));
        } else if (name.endsWith(WarcFile.LINES)) {
            sorted.add(stem(name, WarcFile.LINES));
        } else if (name.endsWith(WarcFile.WORKING_LINES)) {
            working.add(stem(name, WarcFile.WORKING_LINES));
        }
    }

    private static String stem(String name, String ending) {
        return name.substring(0, name.length() - ending.length());
    }
}
