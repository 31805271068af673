package claimtrail.corpus.document;

/// A stretch of a text, in UTF-16 code units, end exclusive.
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public Span shiftedBy(int distance) {
        return new Span(start + distance, end + distance);
    }

    /// By start; of two that start together the longer one first.
    @Override
    public int compareTo(Span other) {
        return start == other.start ? Integer.compare(other.end, end) : Integer.compare(start, other.start);
    }
}
