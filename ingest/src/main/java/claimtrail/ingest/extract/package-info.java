/// Reads captures: from bytes to a document, without language processing.
///
/// [Extractor] is the way in. It decides by content, name and header what a capture is, and has it read by one of
/// - `HtmlReader` for web pages: `PageMetadata` reads what the page says about itself, `MainText` finds the
///   article with the help of `Boilerplate` and `BlockFilter`;
/// - `RegisterXml` and `EurLexPage` for regulation texts: `RegulationText` cuts them by the roles that
///   `regulation-elements.tsv` gives to elements, `Provisions` name their paragraphs, `RegulationFacts` reads
///   what a rule says of itself;
/// - `PlainText` for text files, cleaned by `TextSurroundings`;
/// - `TikaProcess`, a child JVM, for office formats, because they may take the process that reads them down.
///
/// `Charsets` turns bytes into text, `Mojibake` mends what was decoded wrongly before it came here. What words mean on
/// pages (class names, headings, months) stands in this package's resources.
@NullMarked
package claimtrail.ingest.extract;

import org.jspecify.annotations.NullMarked;
