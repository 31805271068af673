package claimtrail.web.page;

/// What all pages have above their content.
///
/// @param site title of the site
/// @param title of the page
/// @param tab where the page belongs
/// @param query what stands in the search box
/// @param links what the page tells programs of itself
public record Head(String site, String title, Tab tab, String query, Links links) {

    Head(String site, String title, Tab tab, String query) {
        this(site, title, tab, query, Links.NONE);
    }
}
