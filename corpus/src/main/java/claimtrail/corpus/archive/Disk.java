package claimtrail.corpus.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What has to be asked of a disk beside reading and writing.
final class Disk {

    private Disk() {}

    /// Makes new and renamed files of a folder outlast a loss of power. Windows does so by itself, and knows no such
    /// call.
    static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().getSeparator().equals("/")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
