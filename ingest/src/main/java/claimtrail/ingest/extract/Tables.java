package claimtrail.ingest.extract;

import org.jsoup.nodes.Element;

/// Tells tables of data from tables that only lay out a page.
final class Tables {

    private static final int LONGEST_CELL = 400;

    private Tables() {}

    static boolean isData(Element table) {
        if (!table.select("table table, h1, h2, h3, ul, ol, article, form").isEmpty()) {
            return false;
        }
        var rows = table.select("tr");
        if (rows.size() < 2 || rows.stream().noneMatch(row -> row.childrenSize() > 1)) {
            return false;
        }
        return table.select("td, th").stream().allMatch(cell -> cell.text().length() < LONGEST_CELL);
    }
}
