package claimtrail.corpus.claim;

import java.util.List;

/// What fills a slot of a claim.
///
/// @param text as it reads without the article: names for pronouns where they could be resolved
/// @param entities ids of the entities that it names, most specific first; empty where it names none
public record Filler(String text, List<String> entities) {

    public Filler {
        entities = List.copyOf(entities);
    }
}
