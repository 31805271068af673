package claimtrail.ingest.discover;

import claimtrail.corpus.store.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files that a source may have read: those in the folder that it names, and only where it is marked local.
public final class WatchedFiles {

    private WatchedFiles() {}

    /// What came of looking for a file.
    public sealed interface Answer {

        /// It may be read.
        record Open(Path path) implements Answer {}

        /// It may not be read, or is not there any more.
        record Closed(String reason) implements Answer {}
    }

    sealed interface Root {
        record At(Path path) implements Root {}

        record Refused(String reason) implements Root {}
    }

    /// The file of a link of this source. To be asked right before it is read: a file may have become a link out of
    /// the folder since it was listed.
    public static Answer find(Source source, URI address) {
        return switch (root(source)) {
            case Root.Refused refused -> new Answer.Closed(refused.reason());
            case Root.At at -> below(at.path(), address);
        };
    }

    private static Answer below(Path root, URI address) {
        try {
            var file = path(address).toRealPath();
            if (!file.startsWith(root)) {
                return new Answer.Closed("the file is not in the folder of its source");
            }
            return Files.isRegularFile(file) && Files.isReadable(file)
                    ? new Answer.Open(file)
                    : new Answer.Closed("this is no file that may be read");
        } catch (IOException gone) {
            return new Answer.Closed("the file is not there any more");
        } catch (IllegalArgumentException noFile) {
            return new Answer.Closed("this is no file's address: " + address);
        }
    }

    static Root root(Source source) {
        if (!source.local()) {
            return new Root.Refused("files are read for a source that is marked local only");
        }
        try {
            return new Root.At(path(source.address()).toRealPath());
        } catch (IOException missing) {
            return new Root.Refused("there is no such folder: " + source.address());
        } catch (IllegalArgumentException noFile) {
            return new Root.Refused("the address of a folder looks like file:///var/news, not: " + source.address());
        }
    }

    private static Path path(URI address) {
        try {
            if (!"file".equalsIgnoreCase(address.getScheme())) {
                throw new IllegalArgumentException("no file: " + address);
            }
            return Path.of(address);
        } catch (FileSystemNotFoundException elsewhere) {
            throw new IllegalArgumentException(elsewhere);
        }
    }
}
