package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.Document;
import claimtrail.ingest.annotate.Annotator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Prints what is read in the files of some folders as JSON Lines, for the scorers.
final class AnalyzeMain {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnalyzeMain() {}

    public static void main(String[] folders) throws IOException {
        var annotator = new Annotator();
        var detector = new ClaimDetector();
        for (var folder : folders) {
            try (var files = Files.list(Path.of(folder))) {
                for (var file : files.sorted().toList()) {
                    var document = SharedData.document(file);
                    var reading = detector.detect(document, annotator.annotate(document));
                    System.out.println(JSON.writeValueAsString(line(file, document, reading)));
                }
            }
        }
        System.err.println(Arrays.toString(folders));
    }

    private static ObjectNode line(Path file, Document document, Reading reading) {
        var line = JSON.createObjectNode()
                .put("input", file.toString())
                .put("document", document.id().value())
                .put("text", document.text());
        var entities = new LinkedHashMap<String, ObjectNode>();
        for (var mention : reading.mentions()) {
            mentions(entities, mention);
        }
        line.putArray("entities").addAll(entities.values());
        var citations = line.putArray("citations");
        for (var cited : reading.citations()) {
            citations
                    .addObject()
                    .put("normal", cited.citation().text())
                    .put("start", cited.span().start())
                    .put("end", cited.span().end())
                    .put("text", cited.span().of(document.text()));
        }
        var claims = line.putArray("claims");
        reading.claims().forEach(claim -> claims.add(claim(claim)));
        line.putPOJO("notes", reading.notes());
        return line;
    }

    private static void mentions(Map<String, ObjectNode> entities, Mention mention) {
        var entity = mention.entity();
        var node = entities.computeIfAbsent(
                entity.id(),
                id -> JSON.createObjectNode()
                        .put("id", id)
                        .put("name", entity.name())
                        .put("type", entity.type().label()));
        node.withArray("/mentions")
                .addObject()
                .put("start", mention.span().start())
                .put("end", mention.span().end())
                .put("text", mention.text());
    }

    private static ObjectNode claim(Claim claim) {
        var slots = claim.slots();
        var node = JSON.createObjectNode()
                .put("id", claim.id())
                .put("sentence", claim.sentence().text())
                .put("start", claim.sentence().span().start())
                .put("end", claim.sentence().span().end())
                .put("canonical", claim.canonical())
                .put("frame", claim.frame().label())
                .put("actor", text(slots.actor()))
                .put("action", slots.action())
                .put("object", text(slots.object()))
                .put("destination", text(slots.destination()))
                .put("instrument", text(slots.instrument()));
        var dates = node.putArray("dates");
        slots.dates()
                .forEach(date -> dates.addObject()
                        .put("text", date.text())
                        .put("value", date.value() == null ? null : date.value().text()));
        return node.put("modality", claim.stance().modality().label())
                .put("polarity", claim.stance().polarity().label())
                .put("holder", claim.attribution().holder())
                .put("holderKind", claim.attribution().kind().label())
                .put("cue", claim.attribution().cue())
                .put("quote", claim.attribution().quoted())
                .put("confidence", claim.reason().confidence())
                .put("pattern", claim.reason().pattern());
    }

    private static @Nullable String text(@Nullable Filler filler) {
        return filler == null ? null : filler.text();
    }
}
