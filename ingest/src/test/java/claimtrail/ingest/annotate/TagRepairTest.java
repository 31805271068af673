package claimtrail.ingest.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagRepairTest {

    private static final TagRepair REPAIR = TagRepair.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talk of export/NN bans/VBZ lies/NNS in fear | talk of export/NN bans/NNS lies/VBZ in fear",
                "the export/NN controls/VBZ limit/VBP sales | the export/NN controls/NNS limit/VBP sales",
                "the firm controls/VBZ exports | the firm controls/VBZ exports",
                "the ban/NN signals/NNS more/JJ oversight | the ban/NN signals/VBZ more/JJ oversight"
            })
    void tellsNounsFromVerbs(String tagged, String mended) {
        var sentence = tokens(tagged);

        REPAIR.repair(sentence);

        assertEquals(tokens(mended).toString(), sentence.toString());
    }

    private static List<CoreLabel> tokens(String tagged) {
        var tokens = new ArrayList<CoreLabel>();
        for (var part : tagged.split(" ", -1)) {
            var word = part.split("/", -1);
            var token = new CoreLabel();
            token.setWord(word[0]);
            token.setTag(word.length > 1 ? word[1] : List.of("of", "in").contains(word[0]) ? "IN" : "NN");
            tokens.add(token);
        }
        return tokens.stream().collect(Collectors.toCollection(ArrayList::new));
    }
}
