package claimtrail.corpus.store;

import claimtrail.corpus.document.PartialDate;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An address to fetch, with what the source said of it.
///
/// @param address without fragment
/// @param source id of the source that led there
/// @param title as the source gives it
/// @param published as the source gives it
/// @param modified when the source says that it last changed; a new value has the link fetched again
public record Link(
        URI address,
        String source,
        @Nullable String title,
        @Nullable PartialDate published,
        @Nullable PartialDate modified) {

    /// Whether it leads to a file of this machine.
    public boolean isFile() {
        return "file".equals(address.getScheme());
    }

    /// The lane of the queue that it waits in: its host, with a port where one is given; `file` for a file.
    public String host() {
        var authority = address.getRawAuthority();
        return authority == null ? String.valueOf(address.getScheme()) : authority.toLowerCase(Locale.ROOT);
    }
}
