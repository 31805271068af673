package claimtrail.corpus.claim;

import org.jspecify.annotations.Nullable;

/// Who holds a claim.
///
/// @param holder verbatim phrase, `null` for the author
/// @param cue the word that attributes it (`said`, `according to`), `null` for the author
/// @param quoted whether the claim stands inside quotation marks
public record Attribution(
        HolderKind kind, @Nullable String holder, @Nullable String cue, boolean quoted) {

    public static Attribution author() {
        return new Attribution(HolderKind.AUTHOR, null, null, false);
    }
}
