package claimtrail.ingest.detect;

import static claimtrail.ingest.detect.Places.ONE_SECTION;
import static claimtrail.ingest.detect.Places.SECTIONS;
import static claimtrail.ingest.detect.Places.SIGN;
import static claimtrail.ingest.detect.Places.SPACE;

import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Sections that are cited without their title, `§ 1005.33(c)` or `part 1005`, where the same text cites their part
/// under one title and no other: the antecedent of a short form.
final class ShortForms {

    private static final CitationForm SECTION = CitationForm.list(
            "(?<![\\w.])" + SIGN + SPACE + "(" + SECTIONS + ")",
            1,
            ONE_SECTION,
            (match, section) -> new Citation.Cfr(0, CitationForm.hyphened(section), null));
    private static final CitationForm PART = CitationForm.single(
            "(?<!\\bto )\\b[Pp]art\\s(\\d{1,4})(?![\\d.]{0,8}\\d|\\s[A-Z]\\.?[A-Z])\\b",
            match -> new Citation.Cfr(0, match.group(1), null));

    private final Map<String, Integer> titles;

    private ShortForms(Map<String, Integer> titles) {
        this.titles = titles;
    }

    static ShortForms after(List<CitedAt> cited) {
        var titles = new HashMap<String, Integer>();
        for (var one : cited) {
            if (one.citation() instanceof Citation.Cfr cfr) {
                titles.merge(part(cfr.section()), cfr.title(), (known, other) -> known.equals(other) ? known : 0);
            }
        }
        return new ShortForms(titles);
    }

    void read(String text, BiConsumer<Citation, Span> found) {
        if (titles.isEmpty()) {
            return;
        }
        for (var form : List.of(SECTION, PART)) {
            form.read(text, (citation, span) -> {
                if (citation instanceof Citation.Cfr cfr) {
                    int title = titles.getOrDefault(part(cfr.section()), 0);
                    if (title > 0) {
                        found.accept(new Citation.Cfr(title, cfr.section(), null), span);
                    }
                }
            });
        }
    }

    private static String part(String section) {
        return section.split("[. ]", 2)[0];
    }
}
