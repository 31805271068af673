package claimtrail.ingest.detect;

import claimtrail.corpus.document.CitedAt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the laws, rules and classifications that a text cites, in whatever form, and gives them their normal form.
///
/// The forms are those of the Bluebook and of the offices themselves; lists and ranges give one citation for each place
/// named. A section without its title, `§ 1005.33(c)`, is of the title under which the same text cites its part. Needs
/// no sentences. Every pattern is bounded, so that the time is that of the length. Safe to share between threads.
public final class CitationReader {

    private static final List<CitationForm> FORMS =
            List.of(UnitedStatesForms.all(), RegisterForms.all(), EuropeanForms.all(), ControlForms.all()).stream()
                    .flatMap(List::stream)
                    .toList();

    public CitationReader() {}

    /// Citations in order of their place.
    public List<CitedAt> read(String text) {
        var all = new ArrayList<CitedAt>();
        for (var form : FORMS) {
            form.read(text, (citation, span) -> all.add(new CitedAt(citation, span)));
        }
        ShortForms.after(all).read(text, (citation, span) -> all.add(new CitedAt(citation, span)));
        return withoutOverlaps(all);
    }

    /// Of two readings of the same words the longer one holds, or else the one of the earlier form.
    private static List<CitedAt> withoutOverlaps(List<CitedAt> all) {
        var kept = new ArrayList<CitedAt>();
        all.sort(Comparator.comparing(CitedAt::span));
        for (var cited : all) {
            if (kept.isEmpty() || !kept.getLast().span().overlaps(cited.span())) {
                kept.add(cited);
            }
        }
        return kept;
    }
}
