package claimtrail.web.benchmark;

import claimtrail.corpus.claim.Attribution;
import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.claim.Reason;
import claimtrail.corpus.claim.Sentence;
import claimtrail.corpus.claim.Slots;
import claimtrail.corpus.claim.Stance;
import claimtrail.corpus.document.Body;
import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.Metadata;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Section;
import claimtrail.corpus.document.SectionKind;
import claimtrail.corpus.document.Sourced;
import claimtrail.corpus.document.Span;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prints articles that were read already: stories of several articles each, some of them copies, the same for the
/// same number.
final class Press {

    private static final int WORDS = 20_000;
    private static final int OUTLETS = 300;
    private static final int ARTICLES_A_STORY = 8;
    private static final int COPIES_OF_THEM = 3;
    private static final int THINGS = 400;
    private static final int LENGTH = 150;
    private static final String DAY = "2026-06-14";
    private static final List<Frame> FRAMES = List.of(Frame.IMPOSE, Frame.EASE, Frame.LIFT, Frame.REACT);

    private final List<String> words;

    Press() {
        var random = new Random(20_260_614);
        this.words = IntStream.range(0, WORDS).mapToObj(number -> word(random)).toList();
    }

    /// An article with what was read in it.
    record Printed(Document document, Reading reading) {}

    Printed print(int number) {
        var story = number / ARTICLES_A_STORY;
        var place = number % ARTICLES_A_STORY;
        var thing = new Entity("model:thing-" + story % THINGS, "Thing" + story % THINGS, EntityType.MODEL);
        var frame = FRAMES.get(story % FRAMES.size());
        var said = "The Commerce Department spoke of " + thing.name() + ": " + words(story, 12) + ".";
        var telling = place < COPIES_OF_THEM ? -story - 1 : number + WORDS;
        var text = said + "\n\n" + words(telling, LENGTH) + ".";
        var url = URI.create("https://outlet" + number % OUTLETS + ".example/" + number);
        var id = DocumentId.of(url);
        var claim = new Claim(
                id + "-00000001",
                new Sentence(said, new Span(0, said.length())),
                said,
                frame,
                new Slots(
                        new Filler("The Commerce Department", List.of("agency:commerce")),
                        "spoke of",
                        new Filler(thing.name(), List.of(thing.id())),
                        null,
                        null,
                        List.of(new DateMention(DAY, new PartialDate(DAY)))),
                new Stance(Modality.ASSERTED, Polarity.POSITIVE),
                Attribution.author(),
                new Reason("benchmark", 1));
        var at = said.indexOf(thing.name());
        var mention = new Mention(thing, new Span(at, at + thing.name().length()), thing.name());
        return new Printed(
                document(id, url, "Story " + story + ": " + words(story, 5), text),
                new Reading(List.of(mention), List.of(), List.of(claim), List.of()));
    }

    /// A search that finds some of them: a thing, or two rare words of which either will do.
    String query(int number) {
        return switch (number % 3) {
            case 0 -> "Thing" + number % THINGS;
            case 1 -> words.get(number % WORDS) + " OR " + words.get(number * 7 % WORDS);
            default ->
                "Thing" + number % THINGS + " AND frame:"
                        + FRAMES.get(number % FRAMES.size()).label();
        };
    }

    private static Document document(DocumentId id, URI url, String title, String text) {
        var metadata = new Metadata(
                new Sourced<>(title, Provenance.META),
                new Byline(List.of(), null),
                new Sourced<>(new PartialDate(DAY), Provenance.META),
                null,
                url.getHost(),
                "en",
                "text/html",
                DocumentKind.ARTICLE);
        var sections = List.of(new Section(SectionKind.PARAGRAPH, new Span(0, text.length()), 0, null));
        return new Document(id, url.toString(), url, null, metadata, new Body(text, sections, List.of(), List.of()));
    }

    private String words(int seed, int count) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(each -> words.get((int) (WORDS * Math.pow(random.nextDouble(), 3))))
                .collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        return IntStream.range(0, 3 + random.nextInt(6))
                .mapToObj(each -> String.valueOf((char) ('a' + random.nextInt(26))))
                .collect(Collectors.joining());
    }
}
