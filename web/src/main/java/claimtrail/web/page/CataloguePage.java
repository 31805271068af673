package claimtrail.web.page;

import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.ingest.discover.SourceList;
import claimtrail.web.api.Desk;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The page of the sources that come with Claimtrail, to be followed at a click. Folders are left out: where they are,
/// somebody has to write down first.
public final class CataloguePage {

    private final Desk desk;

    CataloguePage(Desk desk) {
        this.desk = desk;
    }

    /// What the page shows, by kind of source.
    public record View(Map<String, List<Line>> kinds) {}

    /// A source that can be followed.
    public record Line(Source source, boolean followed) {}

    View view() throws IOException {
        var followed =
                desk.store().sources().list().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        return new View(SourceList.shipped().entries().stream()
                .filter(entry -> entry.source().kind() != SourceKind.FOLDER)
                .map(entry -> new Line(
                        entry.source(), followed.containsKey(entry.source().id())))
                .collect(Collectors.groupingBy(
                        line -> line.source().kind().label(), TreeMap::new, Collectors.toList())));
    }
}
