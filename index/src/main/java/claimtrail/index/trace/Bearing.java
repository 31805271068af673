package claimtrail.index.trace;

/// What a claim of a document means for a question.
sealed interface Bearing {

    /// It says the same.
    ///
    /// @param share how much of what was asked the claim speaks of, 0 to 1
    record Supports(Said said, double share) implements Bearing {}

    /// It says otherwise, because of this.
    record Refutes(Said said, double share, String because) implements Bearing {}

    /// What was asked was so, and came to an end.
    record Ended(Said said, double share) implements Bearing {}

    /// It is told of as a project that is not yet law; whoever later says that it is goes before it.
    record Pending(Said said, double share) implements Bearing {}

    /// On the matter, but only planned, expected, supposed, asked or demanded.
    record Hedged(Said said, double share) implements Bearing {}

    /// It says nothing about it.
    record Apart() implements Bearing {}

    Bearing APART = new Apart();
}
