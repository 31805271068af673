package claimtrail.corpus.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One block of a document's text in reading order.
///
/// @param level depth of a heading (1 is the title), nesting of a list item, else 0
/// @param label by which the block can be cited, such as `15 CFR 744.23(a)(2)`; `null` where it has no number
/// @param language BCP 47 tag where the block is in another language than the document, else `null`
/// @param page number of the page on which it begins, from 1; `null` where the document has no pages
public record Section(
        SectionKind kind,
        Span span,
        int level,
        @Nullable String label,
        @Nullable String language,
        @Nullable Integer page) {

    private static final Pattern CODE = Pattern.compile("^\\d+ (?:CFR|USC) ");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9.]+");

    public Section(SectionKind kind, Span span, int level, @Nullable String label) {
        this(kind, span, level, label, null, null);
    }

    /// The name by which a page is led to the section, `s-744.23-a-2` for `15 CFR 744.23(a)(2)`; `null` where it has no
    /// label.
    public @Nullable String anchor() {
        return label == null ? null : anchor(label);
    }

    public static String anchor(String label) {
        var place = CODE.matcher(label).replaceFirst("");
        return "s-" + OTHERS.matcher(place).replaceAll("-").replaceAll("^-|-$", "");
    }
}
