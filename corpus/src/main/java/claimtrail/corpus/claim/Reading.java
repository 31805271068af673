package claimtrail.corpus.claim;

import claimtrail.corpus.document.CitedAt;
import java.util.List;

/// All that was read in one document beyond what it says of itself.
///
/// @param mentions in order of their place
/// @param citations in order of their place
/// @param claims in order of their place
/// @param notes what went wrong or was left out while reading, for the reading record; mostly empty
public record Reading(List<Mention> mentions, List<CitedAt> citations, List<Claim> claims, List<String> notes) {

    public static final Reading NONE = new Reading(List.of(), List.of(), List.of(), List.of());

    public Reading {
        mentions = List.copyOf(mentions);
        citations = List.copyOf(citations);
        claims = List.copyOf(claims);
        notes = List.copyOf(notes);
    }
}
