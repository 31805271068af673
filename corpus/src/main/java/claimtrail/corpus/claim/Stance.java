package claimtrail.corpus.claim;

/// The commitment of a claim's holder, not of the article.
public record Stance(Modality modality, Polarity polarity) {}
