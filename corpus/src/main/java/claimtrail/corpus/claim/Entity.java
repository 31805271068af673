package claimtrail.corpus.claim;

/// Something with a name that documents share.
///
/// @param id stable across documents: type, colon, slug, such as `model:claude-mythos-5`, `country:cn`
/// @param name its usual name
public record Entity(String id, String name, EntityType type) {}
