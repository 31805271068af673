package claimtrail.web.page;

import java.util.List;

/// What a page tells programs of itself.
///
/// @param canonical path by which the page stays known, "" where it is the one that was asked for
/// @param feed path below which its feeds are (`/feed` is Atom, `/feed.json` JSON Feed), "" where it has none
/// @param data the same as schema.org JSON-LD, each ready to stand in a script element
public record Links(String canonical, String feed, List<String> data) {

    static final Links NONE = new Links("", "", List.of());

    public Links {
        data = List.copyOf(data);
    }

    /// Only a canonical path and data.
    static Links of(String canonical, String... data) {
        return new Links(canonical, "", List.of(data));
    }

    Links withFeed(String path) {
        return new Links(canonical, path, data);
    }
}
