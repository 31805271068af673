package claimtrail.corpus.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads a whole archive again.
record Verifier(Path folder, ArchiveReader reader) {

    Verification verify(Consumer<Verification.OfFile> progress) throws IOException {
        var done = new ArrayList<Verification.OfFile>();
        for (var stem : Stems.in(folder).records()) {
            var checked = new FileCheck(folder, stem, reader).check();
            done.add(checked);
            progress.accept(checked);
        }
        var lonely = indexesWithoutFile();
        lonely.forEach(progress);
        done.addAll(lonely);
        return Verification.of(done);
    }

    private List<Verification.OfFile> indexesWithoutFile() throws IOException {
        var stems = Stems.in(folder);
        var lonely = new ArrayList<Verification.OfFile>();
        for (var stem : stems.sorted()) {
            if (!stems.records().contains(stem)) {
                var fault = new Verification.Fault(stem + WarcFile.LINES, 0, "the index of a file that is not there");
                lonely.add(new Verification.OfFile(stem + WarcFile.ENDING, 0, 0, 0, 0, List.of(fault)));
            }
        }
        return lonely;
    }
}
