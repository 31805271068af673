package claimtrail.corpus.archive;

import java.util.List;

/// What reading a whole archive again came to.
///
/// @param captures responses and imported files
/// @param bytes of the WARC files, compressed
public record Verification(int files, long records, long captures, long revisits, long bytes, List<Fault> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }

    /// Something that is not as it should be.
    ///
    /// @param file name of the WARC file or of the index
    /// @param offset in the WARC file
    public record Fault(String file, long offset, String what) {}

    /// What came of one WARC file.
    public record OfFile(String file, long records, long captures, long revisits, long bytes, List<Fault> faults) {

        public OfFile {
            faults = List.copyOf(faults);
        }
    }

    /// Whether nothing is wrong.
    public boolean isClean() {
        return faults.isEmpty();
    }

    static Verification of(List<OfFile> files) {
        return new Verification(
                files.size(),
                files.stream().mapToLong(OfFile::records).sum(),
                files.stream().mapToLong(OfFile::captures).sum(),
                files.stream().mapToLong(OfFile::revisits).sum(),
                files.stream().mapToLong(OfFile::bytes).sum(),
                files.stream().flatMap(file -> file.faults().stream()).toList());
    }
}
