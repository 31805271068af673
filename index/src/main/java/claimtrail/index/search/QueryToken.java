package claimtrail.index.search;

/// A piece of a query's text.
sealed interface QueryToken {
    int position();

    record Text(int position, String text) implements QueryToken {}

    record Quoted(int position, String text, int slop) implements QueryToken {}

    record Bracketed(int position, String from, String to) implements QueryToken {}

    /// A field's name with its colon.
    record Name(int position, QueryField field) implements QueryToken {}

    record Sign(int position, Kind kind) implements QueryToken {}

    /// Signs and the words that stand for them.
    enum Kind {
        AND,
        OR,
        NOT,
        PLUS,
        OPEN,
        CLOSE
    }
}
