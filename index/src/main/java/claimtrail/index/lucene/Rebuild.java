package claimtrail.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// An index that is built anew beside the one in use, and takes its place when it is whole. Killed at any moment, it
/// leaves either the old index or the new one.
///
/// @param folder of the index in use
public record Rebuild(Path folder) {
    /// Builds the new index; the old one can be searched and written meanwhile. Says how many documents it has.
    public int build(ChangeFeed feed) throws IOException {
        var building = beside(".building");
        delete(building);
        int documents;
        try (var index = DocumentIndex.open(building)) {
            documents = index.catchUp(feed);
        }
        delete(beside(".next"));
        move(building, beside(".next"));
        return documents;
    }

    /// Puts a new index that is whole in the place of the old one. Whether none is waiting any more: while a process
    /// writes the old one, it waits for that process to start again.
    public boolean swap() throws IOException {
        var next = beside(".next");
        if (Files.isDirectory(next)) {
            if (!Files.isDirectory(folder)) {
                move(next, folder);
            } else if (!swapped(next)) {
                return false;
            }
        }
        delete(beside(".old"));
        return true;
    }

    private boolean swapped(Path next) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            delete(beside(".old"));
            move(folder, beside(".old"));
            move(next, folder);
            return true;
        } catch (LockObtainFailedException inUse) {
            return false;
        }
    }

    private Path beside(String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (var all = Files.walk(path)) {
                for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
