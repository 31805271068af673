package claimtrail.ingest.extract;

import claimtrail.corpus.document.Dropped;
import java.util.List;

/// What came of reading bytes of one type.
sealed interface Reading {

    /// Blocks and facts.
    ///
    /// @param mediaType what it was read as
    /// @param repaired encodings that were mended
    /// @param official whether it is a regulation text by its own form
    record Read(
            String mediaType,
            List<Block> blocks,
            List<Dropped> dropped,
            Facts facts,
            List<String> repaired,
            boolean official)
            implements Reading {}

    record Failed(String kind, String message) implements Reading {}
}
