package claimtrail.web.page;

import java.util.List;

/// A place of the site that each page leads to.
public enum Tab {
    HOME("Today", "/"),
    SEARCH("Search", "/search"),
    TIMELINE("Timeline", "/timeline"),
    MEASURES("Measures", "/measures"),
    CHECK("Check", "/check"),
    SOURCES("Sources", "/sources"),
    ABOUT("About", "/about");

    private final String label;
    private final String href;

    Tab(String label, String href) {
        this.label = label;
        this.href = href;
    }

    public String label() {
        return label;
    }

    public String href() {
        return href;
    }

    /// Those in the head of the page; the others stand at its foot.
    public static List<Tab> main() {
        return List.of(HOME, SEARCH, TIMELINE, MEASURES, CHECK, SOURCES);
    }
}
