package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Filler;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands in a slot where the sentence has a pronoun or a short form.
class ReferentsTest {

    private static final String BEFORE = "The export controls on AI chips are new.\n\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ministry, which lifted the ban on AI chips in March, fined Nvidia. | lifted | The ministry",
                "The Chip Guard Act requires a licence for AI chips. The bill bans sales to Russia. | bans | Chip Guard Act",
                "The Commerce Department announced that it banned sales of chips to China. | banned | The Commerce Department",
                "BIS banned sales of AI chips to China. | banned | Bureau of Industry and Security"
            })
    void namesWhoActs(String text, String action, String actor) {
        assertEquals(actor, slot(text, action, claim -> claim.slots().actor()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The export ban, which the Commerce Department lifted on Monday, hurt Nvidia. | lifted | The export ban",
                "The export ban on chips takes effect in March. | takes | The export ban on chips",
                "The Commerce Department published a series of new rules. | published | new rules",
                "The export ban on AI chips is a mistake, Nvidia said. | mistake | The export ban on AI chips"
            })
    void namesWhatItIsDoneTo(String text, String action, String object) {
        assertEquals(object, slot(text, action, claim -> claim.slots().object()));
    }

    @Test
    void namesTheDestinationByItsOwner() {
        assertEquals(
                "China",
                slot(
                        "The rule limits China's access to AI chips.",
                        "limits",
                        claim -> claim.slots().destination()));
    }

    @Test
    void knowsTheEntityBehindAPronoun() {
        var claims = Readers.claims(BEFORE + "Nvidia paid a fine. It shipped banned AI chips to China.");

        assertTrue(
                claims.stream()
                        .filter(claim -> claim.slots().action().contains("shipped"))
                        .map(claim -> claim.slots().actor())
                        .anyMatch(actor -> actor != null && !actor.entities().isEmpty()),
                claims::toString);
    }

    @Test
    void leavesOutWhatAnAsideNames() {
        var claims = Readers.claims(BEFORE + "Nvidia, which shipped AI chips to China, sued the agency.");

        assertEquals(
                List.of(List.of("organization:nvidia")),
                claims.stream()
                        .filter(claim -> claim.slots().action().equals("sued"))
                        .map(claim -> claim.slots().actor() == null
                                ? List.of()
                                : claim.slots().actor().entities())
                        .toList());
    }

    private static @Nullable String slot(String text, String action, Function<Claim, @Nullable Filler> of) {
        var claims = Readers.claims(BEFORE + text);
        var fillers = claims.stream()
                .filter(claim -> List.of(claim.slots().action().split(" ", -1)).contains(action))
                .toList();
        assertEquals(1, fillers.size(), claims::toString);
        var filler = of.apply(fillers.getFirst());
        return filler == null ? null : filler.text();
    }
}
