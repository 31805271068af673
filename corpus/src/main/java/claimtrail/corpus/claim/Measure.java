package claimtrail.corpus.claim;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule, order or proposal, with its status over time and the questions that coverage answers differently.
///
/// @param id stable slug
/// @param actor whose measure it is
/// @param objects what it is about
/// @param events what happened to it, by date
/// @param board the slots with their competing values
public record Measure(
        String id, String name, @Nullable String actor, List<String> objects, List<Event> events, List<Slot> board) {

    public Measure {
        objects = List.copyOf(objects);
        events = List.copyOf(events);
        board = List.copyOf(board);
    }

    /// A change of status.
    ///
    /// @param date when it was so
    /// @param dateTo last day, where only a range is known
    /// @param documents that say so
    /// @param disagreeing other dates for the same change
    public record Event(
            PartialDate date,
            @Nullable PartialDate dateTo,
            Status status,
            List<String> objects,
            List<DocumentId> documents,
            List<OtherDate> disagreeing) {
        public Event {
            objects = List.copyOf(objects);
            documents = List.copyOf(documents);
            disagreeing = List.copyOf(disagreeing);
        }
    }

    /// A date that some documents give instead.
    public record OtherDate(PartialDate date, List<DocumentId> documents) {
        public OtherDate {
            documents = List.copyOf(documents);
        }
    }

    /// A question with the answers given.
    ///
    /// @param disputed whether two of the answers cannot both be right
    public record Slot(String name, List<Value> values, boolean disputed) {
        public Slot {
            values = List.copyOf(values);
        }
    }

    /// One answer, with what says so.
    ///
    /// @param origins independent origins that give it
    /// @param firstSeen publication day of the earliest document that gives it, `null` when none has a date
    public record Value(
            String value,
            int origins,
            List<Evidence> evidence,
            @Nullable PartialDate firstSeen,
            @Nullable PartialDate lastSeen) {
        public Value {
            evidence = List.copyOf(evidence);
        }
    }
}
