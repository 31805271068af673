package claimtrail.corpus.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who does what to what: the parts of a claim. A part that the sentence does not give is `null`.
///
/// @param actor who does it
/// @param action the words that say what is done, verbatim
/// @param object to what or whom
/// @param destination where the goods, models or knowledge may not (or may) go
/// @param instrument by which rule, order, list or letter
/// @param dates the dates that the sentence ties to it
public record Slots(
        @Nullable Filler actor,
        String action,
        @Nullable Filler object,
        @Nullable Filler destination,
        @Nullable Filler instrument,
        List<DateMention> dates) {

    public Slots {
        dates = List.copyOf(dates);
    }
}
