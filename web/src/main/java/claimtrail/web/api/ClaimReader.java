package claimtrail.web.api;

import claimtrail.index.trace.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads a claim that somebody types as all documents are read. Its first call may take seconds, while models load.
@FunctionalInterface
public interface ClaimReader {

    /// The question that a text asks.
    ///
    /// @param asOf the day about which is asked, `null` for any
    Question read(String text, @Nullable LocalDate asOf);
}
