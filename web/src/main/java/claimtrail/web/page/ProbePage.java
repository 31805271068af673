package claimtrail.web.page;

import claimtrail.ingest.discover.Probed;
import claimtrail.web.api.Desk;
import claimtrail.web.api.NewSource;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page that shows what an address leads to before it is followed.
public final class ProbePage {

    private static final int ENTRIES = 20;

    private final Desk desk;

    ProbePage(Desk desk) {
        this.desk = desk;
    }

    /// What the page shows.
    ///
    /// @param probed what was found, `null` where only the form is shown again
    /// @param entries the first of what would be read
    /// @param forms a way to follow it each, the best first
    public record View(@Nullable Probed probed, List<Probed.Seen> entries, List<Way> forms) {

        /// Entries that are not shown.
        public int more() {
            return probed instanceof Probed.Followable readable
                    ? readable.entries().size() - entries.size()
                    : 0;
        }

        public @Nullable String format() {
            return probed instanceof Probed.Followable readable ? readable.format() : null;
        }

        public boolean hub() {
            return probed instanceof Probed.Followable readable && readable.hub() != null;
        }
    }

    /// A way to follow it.
    ///
    /// @param why in a sentence
    public record Way(String why, SourceForm form) {}

    View view(URI address, boolean local) throws InterruptedException {
        var probed = desk.sources().probe().address(address, local);
        var taken = NewSource.taken(desk.store());
        var entries = probed instanceof Probed.Followable readable
                ? readable.entries().stream().limit(ENTRIES).toList()
                : List.<Probed.Seen>of();
        return new View(
                probed,
                entries,
                probed.suggestions().stream()
                        .map(suggestion ->
                                new Way(suggestion.why(), SourceForm.of(NewSource.of(suggestion, taken, local))))
                        .toList());
    }

    /// The form again, with what is wrong with it.
    static View again(SourceForm form) {
        return new View(null, List.of(), List.of(new Way("", form)));
    }
}
