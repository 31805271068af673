package claimtrail.web.page;

/// What all pages have above their content.
///
/// @param site title of the site
/// @param title of the page
/// @param tab where the page belongs
/// @param query what stands in the search box
/// @param links what the page tells programs of itself
/// @param visitor who reads it
public record Head(String site, String title, Tab tab, String query, Links links, Visitor visitor) {}
