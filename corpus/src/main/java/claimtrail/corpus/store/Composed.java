package claimtrail.corpus.store;

import claimtrail.corpus.store.Subscriber.Told;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was made for a subscriber, to be written down at once: the mail, and that it has been told.
///
/// @param subscriber as it was when the mail was written; where it has been told more since, nothing is written
/// @param mail `null` where nothing is worth one
/// @param told how far they have been told with it
/// @param noticed ids of measures that are no longer waiting to be told at once
public record Composed(Subscriber subscriber, @Nullable OutgoingMail mail, Told told, Set<String> noticed) {
    public Composed {
        noticed = Set.copyOf(noticed);
    }
}
