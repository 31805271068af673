package claimtrail.index.trace;

import java.util.List;
import java.util.regex.Pattern;

/// Tells an instrument that was issued once, which is a measure, from the statutes, codes and lists that measures rest
/// on or change.
final class MeasureKinds {

    private record Row(String kind, Pattern endings) {}

    private static final List<Row> ROWS = Table.rows("instrument-kinds.tsv").stream()
            .map(row -> new Row(row.get(0), Pattern.compile(row.get(1))))
            .toList();

    private MeasureKinds() {}

    /// Whether the entity is an instrument that somebody issued at a time: a rule, an order, an act of amendment.
    static boolean issued(String id) {
        return instrument(id) && ROWS.stream().noneMatch(row -> holds(row, id));
    }

    /// Whether the entity is a list to which one measure after the other adds.
    static boolean list(String id) {
        return instrument(id) && ROWS.stream().anyMatch(row -> row.kind.equals("list") && holds(row, id));
    }

    private static boolean instrument(String id) {
        return Names.type(id).equals("instrument");
    }

    private static boolean holds(Row row, String id) {
        return row.endings.matcher(id.substring(id.indexOf(':') + 1)).matches();
    }
}
