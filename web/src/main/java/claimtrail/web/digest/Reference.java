package claimtrail.web.digest;

import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.PartialDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that a digest leads to.
///
/// @param text what it is called
/// @param path where it is on the site, such as `/document/0123456789abcdef#claim-…`
public record Reference(String text, String path) {

    private static final int LONGEST = 200;

    /// What others wrote is one line, and not a long one.
    public Reference {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        text = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }

    /// Title of a document, with the way to it.
    static Reference title(Document document) {
        return new Reference(titleOf(document), path(document));
    }

    /// `Meridian Wire, 30 June 2026`, with the way to the document, or to a sentence of it.
    ///
    /// @param claim id of the claim that the sentence makes, `null` for the document itself
    static Reference source(Document document, @Nullable String claim) {
        var published = document.metadata().publishedDate();
        return new Reference(
                publisher(document) + (published == null ? "" : ", " + day(published)),
                claim == null ? path(document) : path(document) + "#claim-" + claim);
    }

    static String publisher(Document document) {
        var publisher = document.metadata().publisher();
        var url = document.url();
        return publisher != null ? publisher : url != null && url.getHost() != null ? url.getHost() : "unnamed source";
    }

    private static String titleOf(Document document) {
        return Optional.ofNullable(document.metadata().titleText())
                .filter(title -> !title.isBlank())
                .orElse(document.input());
    }

    private static String path(Document document) {
        return "/document/" + document.id();
    }

    private static String day(PartialDate published) {
        return Days.of(published);
    }
}
