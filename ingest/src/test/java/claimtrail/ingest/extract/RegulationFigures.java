package claimtrail.ingest.extract;

import claimtrail.corpus.document.Section;
import java.io.IOException;
import java.nio.file.Path;

/// Prints what is read of real regulation texts: facts, dates, instructions, relations, and how many blocks can be
/// cited.
final class RegulationFigures {

    private RegulationFigures() {}

    public static void main(String[] arguments) throws IOException {
        for (var name : arguments) {
            var file = Path.of(name);
            var document = RealRegulationsTest.read(file);
            var labels = document.body().sections().stream()
                    .map(Section::label)
                    .filter(label -> label != null)
                    .toList();
            System.out.printf(
                    "%s\t%s\t%s\t%d blocks, %d labelled, %d provisions%n",
                    file.getFileName(),
                    document.metadata().titleText(),
                    document.metadata().publishedDate(),
                    document.body().sections().size(),
                    labels.size(),
                    labels.stream().distinct().count());
            for (var regulation : document.regulations()) {
                System.out.println("  agencies " + regulation.agencies() + " action " + regulation.action());
                regulation
                        .identifiers()
                        .forEach(one ->
                                System.out.println("  id " + one.citation().text()));
                regulation
                        .affected()
                        .forEach(one ->
                                System.out.println("  affects " + one.citation().text()));
                regulation.dates().forEach(one -> System.out.println("  date " + one.kind() + " " + one.date()));
                regulation
                        .amendments()
                        .forEach(one -> System.out.println("  amend " + one.change() + " " + one.target()
                                + (one.becomes() == null ? "" : " -> " + one.becomes())));
                regulation
                        .relations()
                        .forEach(one -> System.out.println(
                                "  relation " + one.kind() + " " + one.target().text()));
            }
            if (arguments.length == 1) {
                document.body()
                        .sections()
                        .forEach(section -> System.out.println("    " + section.kind() + " "
                                + section.level() + " [" + section.label() + "] "
                                + section.span().of(document.text())));
            }
        }
    }
}
