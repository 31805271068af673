package claimtrail.index.lucene;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/// Another process is writing the index.
public final class IndexInUseException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    IndexInUseException(Path folder, Throwable cause) {
        super("another process is writing the index in " + folder, cause);
    }
}
