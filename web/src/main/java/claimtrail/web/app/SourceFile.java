package claimtrail.web.app;

import claimtrail.corpus.store.Store;
import claimtrail.ingest.discover.SourceList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The list of sources that people keep in the data folder, `sources.yaml`.
///
/// An entry speaks once, when it is new or was changed: `on` follows its source, `off` pauses it where it is followed.
/// What the list said before stands in a copy beside it, so that what was done since by command or page stays.
/// One thread looks at it; any may ask for its problems.
final class SourceFile {

    private static final Logger LOG = LoggerFactory.getLogger(SourceFile.class);

    private final Path file;
    private final Path heard;
    private final Store store;
    private @Nullable FileTime seen;
    private volatile List<String> problems = List.of();

    SourceFile(DataFolder folder, Store store) {
        this.file = folder.sources();
        this.heard = folder.heardSources();
        this.store = store;
    }

    /// Writes the list that comes with Claimtrail, all of it off, where there is none yet.
    ///
    /// @return whether there was none
    static boolean write(DataFolder folder) throws IOException {
        if (Files.exists(folder.sources())) {
            return false;
        }
        Files.createDirectories(folder.path());
        var text = SourceList.shippedText();
        Files.writeString(folder.sources(), text);
        Files.writeString(folder.heardSources(), text);
        return true;
    }

    /// What is wrong with the list, a sentence each; nothing of it is taken over then.
    List<String> problems() {
        return problems;
    }

    /// Takes over what was changed in the list since it was looked at last.
    void look() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var changed = Files.getLastModifiedTime(file);
        if (changed.equals(seen)) {
            return;
        }
        seen = changed;
        takeOver(Files.readAllBytes(file));
    }

    private void takeOver(byte[] text) throws IOException {
        var list = read(text);
        problems = list.faults().stream()
                .map(fault -> file.getFileName() + ", " + fault.text())
                .toList();
        if (!problems.isEmpty()) {
            problems.forEach(problem -> LOG.warn("nothing of the list of sources is taken over: {}", problem));
            return;
        }
        var before = Files.exists(heard) ? read(Files.readAllBytes(heard)) : new SourceList(List.of(), List.of());
        for (var entry : list.entries()) {
            if (!before.find(entry.source().id()).equals(Optional.of(entry))) {
                takeOver(entry);
            }
        }
        var copy = heard.resolveSibling(heard.getFileName() + ".new");
        Files.write(copy, text);
        Files.move(copy, heard, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void takeOver(SourceList.Entry entry) {
        var id = entry.source().id();
        if (entry.on()) {
            store.sources().put(entry.source());
            store.sources().pause(id, false);
            LOG.info("{} is followed: the list of sources says so", id);
        } else if (store.sources().pause(id, true)) {
            LOG.info("{} is paused: the list of sources says so", id);
        }
    }

    private static SourceList read(byte[] text) throws IOException {
        return SourceList.read(new ByteArrayInputStream(text));
    }
}
