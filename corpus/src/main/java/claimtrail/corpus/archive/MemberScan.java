package claimtrail.corpus.archive;

import java.io.IOException;

/// Walks through the records of a file and goes on after what is damaged, at the next offset that holds a whole
/// record.
final class MemberScan {

    private final GzipMembers members;
    private final int most;
    private long wholeUntil;

    /// @param most bytes of a record that are looked at; larger ones are told of, not read
    MemberScan(GzipMembers members, int most) {
        this.members = members;
        this.most = most;
    }

    /// What is found on the way.
    sealed interface Part {
        /// A record that can be read.
        ///
        /// @param end where the next record begins
        record Whole(StoredRecord record, long end) implements Part {}

        /// A record of which not all was unpacked.
        ///
        /// @param start the bytes of the record that were unpacked
        record TooLarge(Payload start) implements Part {}

        record Damaged(String reason) implements Part {}
    }

    /// Is told each part in order, until it says `false`.
    interface Taker {
        boolean take(long offset, Part part) throws IOException;
    }

    /// Walks from one offset to another.
    void each(long from, long until, Taker taker) throws IOException {
        wholeUntil = from;
        var offset = from;
        while (offset < until) {
            var part = at(offset);
            if (!taker.take(offset, part.part())) {
                return;
            }
            offset = part.part() instanceof Part.Damaged ? resumeAfter(offset, until) : part.end();
        }
    }

    /// Where the last whole record ended.
    long wholeUntil() {
        return wholeUntil;
    }

    private record Ended(Part part, long end) {}

    private Ended at(long offset) throws IOException {
        return switch (members.at(offset, most)) {
            case GzipMembers.Found.Member member -> {
                var part = parsed(member);
                if (!(part instanceof Part.Damaged)) {
                    wholeUntil = member.end();
                }
                yield new Ended(part, member.end());
            }
            case GzipMembers.Found.Broken broken -> new Ended(new Part.Damaged(broken.reason()), offset + 1);
            case GzipMembers.Found.End end -> new Ended(new Part.Damaged("the file ends here"), offset + 1);
        };
    }

    private static Part parsed(GzipMembers.Found.Member member) {
        if (!member.whole()) {
            return new Part.TooLarge(member.content());
        }
        try {
            return new Part.Whole(StoredRecord.in(member.content()), member.end());
        } catch (IOException noRecord) {
            return new Part.Damaged(String.valueOf(noRecord.getMessage()));
        }
    }

    /// The next offset with a whole member; the end when there is none.
    private long resumeAfter(long damaged, long until) throws IOException {
        var next = members.next(damaged + 1);
        while (next.isPresent() && next.getAsLong() < until) {
            if (members.at(next.getAsLong(), 0) instanceof GzipMembers.Found.Member) {
                return next.getAsLong();
            }
            next = members.next(next.getAsLong() + 1);
        }
        return until;
    }
}
