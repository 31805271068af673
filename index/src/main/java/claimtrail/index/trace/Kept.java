package claimtrail.index.trace;

/// What is kept from one picture of the documents to the next, so that a new document costs what it brings.
///
/// @param kinship who took over from whom
/// @param rarity of stems among the claims
/// @param grouping claims that say the same
record Kept(Kinship kinship, SlowRarity rarity, Grouping grouping) {

    private static final int FEW_DOCUMENTS = 1_000;
    private static final int FEW_CLAIMS = 5_000;

    static Kept nothing() {
        return exactUpTo(FEW_DOCUMENTS, FEW_CLAIMS);
    }

    /// @param documents number up to which rare words are worked out anew for each picture, and all with them
    /// @param claims the same for claims
    static Kept exactUpTo(int documents, int claims) {
        return new Kept(new Kinship(new SlowRarity(documents)), new SlowRarity(claims), new Grouping());
    }
}
