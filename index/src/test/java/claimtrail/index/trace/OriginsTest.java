package claimtrail.index.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final List<String> STORY = List.of(
            "The bureau sent a letter to the company late on Friday evening.",
            "It asks for a licence before the two newest models leave the country.",
            "Engineers at the company switched both models off for every customer within hours.",
            "A spokesman for the company called the finding behind the letter narrow and disputed.",
            "Customers in Osaka, Lisbon and Nairobi reported blank pages on Saturday morning.",
            "Talks between lawyers of both sides are to begin at the ministry on Tuesday.");

    private static final List<String> RETOLD = List.of(
            "Late on Friday evening a letter of the bureau reached the company.",
            "Before its two newest models may leave the country, a licence is asked for.",
            "Within hours engineers had switched off both models for each of the customers.",
            "The finding behind the letter is narrow and disputed, a company spokesman said.",
            "On Saturday morning blank pages were reported by customers in Nairobi, Lisbon and Osaka.",
            "Lawyers of both sides will begin talks at the ministry on Tuesday.");

    private static final List<String> OTHER = List.of(
            "Farmers in the valley expect an early harvest of apricots this summer.",
            "Rain in April filled the reservoirs above the old dam again.",
            "Prices at the weekly market fell for the third time in a row.",
            "The cooperative hires pickers from the neighbouring villages as every year.");

    private static World.Page telling(World world, String name, List<String> sentences) {
        var page = world.page(name);
        sentences.forEach(page::says);
        return page;
    }

    private static World twoTellings(List<String> second) {
        var world = new World();
        telling(world, "late", second).on("2026-06-14").end();
        telling(world, "early", STORY).on("2026-06-13").end();
        telling(world, "apart", OTHER).on("2026-06-12").end();
        return world;
    }

    @Test
    void theLaterOfTwoEqualTextsIsTheCopy() {
        var derivation =
                new Origins(twoTellings(STORY).coverage()).of(World.id("late")).orElseThrow();

        assertEquals(Derivation.Kind.COPY, derivation.kind());
        assertEquals(World.id("early"), derivation.derivedFrom());
    }

    @Test
    void theSameFactsInTheSameOrderAreARewrite() {
        var derivation =
                new Origins(twoTellings(RETOLD).coverage()).of(World.id("late")).orElseThrow();

        assertEquals(Derivation.Kind.REWRITE, derivation.kind());
    }

    @Test
    void anotherStoryIsAnOriginOfItsOwn() {
        var origins = new Origins(twoTellings(RETOLD).coverage());

        assertEquals(2, origins.count(List.of(World.id("early"), World.id("late"), World.id("apart"))));
    }

    @Test
    void aTextWithoutADateIsTakenForTheLaterOne() {
        var world = new World();
        telling(world, "undated", STORY).end();
        telling(world, "dated", STORY).on("2026-06-13").end();

        assertEquals(World.id("dated"), new Origins(world.coverage()).originOf(World.id("undated")));
    }

    @Test
    void aCreditedOutletThatIsNotInTheCorpusIsNamed() {
        var world = new World();
        telling(world, "alone", STORY)
                .by("Morning Paper")
                .crediting("Evening Wire")
                .end();

        var derivation = new Origins(world.coverage()).of(World.id("alone")).orElseThrow();

        assertNull(derivation.derivedFrom());
        assertEquals("Evening Wire", derivation.credit());
    }

    @Test
    void whoCreditsTheOtherIsTheCopyWhateverTheDates() {
        var world = new World();
        telling(world, "paper", STORY)
                .on("2026-06-12")
                .by("Morning Paper")
                .crediting("The Evening Wire")
                .end();
        telling(world, "wire", STORY).on("2026-06-13").by("Evening Wire").end();

        var derivation = new Origins(world.coverage()).of(World.id("paper")).orElseThrow();

        assertEquals(World.id("wire"), derivation.derivedFrom());
        assertEquals(Derivation.Kind.SYNDICATED, derivation.kind());
    }

    @Test
    void anOutletThatCreditsItselfStaysOriginal() {
        var world = new World();
        telling(world, "own", STORY)
                .by("Evening Wire")
                .crediting("Evening Wire")
                .end();

        assertTrue(new Origins(world.coverage()).of(World.id("own")).isEmpty());
    }
}
