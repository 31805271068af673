package claimtrail.ingest.extract;

import java.util.List;

/// Text with what had to be mended to get it.
///
/// @param repaired such as `utf-8 read as windows-1253`; empty when nothing was wrong
record Decoded(String text, List<String> repaired) {

    Decoded {
        repaired = List.copyOf(repaired);
    }
}
