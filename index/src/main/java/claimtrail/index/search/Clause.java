package claimtrail.index.search;

import java.util.List;

/// A part of a query as it was read. Positions are UTF-16 code units into the query.
sealed interface Clause {
    /// A plain word, with its `*`, `?` and `~` where it has them.
    record Word(int position, String text) implements Clause {}

    /// Words in quotation marks, which may be `slop` moves apart.
    record Phrase(int position, String text, int slop) implements Clause {}

    /// `[from TO to]`; `*` leaves an end open.
    record Range(int position, String from, String to) implements Clause {}

    /// A clause that is looked for in one field.
    record Fielded(int position, QueryField field, Clause clause) implements Clause {}

    /// What must not be there.
    record Not(Clause clause) implements Clause {}

    /// Clauses between which stands AND, or before which stands `+`.
    record All(List<Clause> clauses) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    /// Clauses between which stands OR.
    record Any(List<Clause> clauses) implements Clause {
        public Any {
            clauses = List.copyOf(clauses);
        }
    }

    /// Clauses that just follow each other.
    record Sequence(List<Clause> clauses) implements Clause {
        public Sequence {
            clauses = List.copyOf(clauses);
        }
    }
}
