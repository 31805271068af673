package claimtrail.corpus.document;

/// Something that stood on the page and is no part of the text.
///
/// @param kind why it was left out: `navigation`, `related`, `advert`, `language-switcher`, `comments`, `consent`,
///     `newsletter`, `share`, `notice` or `boilerplate`
public record Dropped(String kind, String text) {}
