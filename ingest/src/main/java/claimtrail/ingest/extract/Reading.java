package claimtrail.ingest.extract;

import claimtrail.corpus.document.Dropped;
import claimtrail.corpus.document.Regulation;
import java.util.List;

/// What came of reading bytes of one type.
sealed interface Reading {

    /// Blocks and facts.
    ///
    /// @param mediaType what it was read as
    /// @param repaired encodings that were mended
    /// @param official whether it is a regulation text by its own form
    /// @param regulations what such a text says of itself
    record Read(
            String mediaType,
            List<Block> blocks,
            List<Dropped> dropped,
            Facts facts,
            List<String> repaired,
            boolean official,
            List<Regulation> regulations)
            implements Reading {

        Read(
                String mediaType,
                List<Block> blocks,
                List<Dropped> dropped,
                Facts facts,
                List<String> repaired,
                boolean official) {
            this(mediaType, blocks, dropped, facts, repaired, official, List.of());
        }

        Read with(List<Block> changedBlocks, Facts changedFacts) {
            return new Read(mediaType, changedBlocks, dropped, changedFacts, repaired, official, regulations);
        }
    }

    record Failed(String kind, String message) implements Reading {}
}
