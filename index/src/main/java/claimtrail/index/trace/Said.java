package claimtrail.index.trace;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.store.StoredDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A claim of a document, made comparable.
///
/// @param matter what its sentence and its short wording are about
/// @param words stems of its short wording alone
/// @param names ids of the entities that its sentence or its slots name
/// @param firm whether the holder says that it is so, or that it is not so
record Said(
        StoredDocument stored,
        Claim claim,
        DocumentId origin,
        Matter matter,
        Set<String> words,
        Set<String> names,
        ClaimKey key,
        boolean firm) {

    private static final Set<String> DOUBTING =
            Table.lines("doubting-cues.txt").collect(Collectors.toUnmodifiableSet());

    private static final Set<String> HEDGING = Table.lines("hedging-words.txt").collect(Collectors.toUnmodifiableSet());

    private static final Pattern OF_A_NOUN =
            Pattern.compile("(?<!\\b(?:as|day|morning|afternoon|evening|night|week|start|close))\\sof\\s+$");

    private static final Set<String> CONTROL_NOUNS = Set.of("control", "ban");

    /// The claim as its own document tells it, whoever told it first.
    static Said of(StoredDocument stored, Claim claim) {
        var words = Matter.of(claim.canonical()).stems();
        var matter = new HashSet<>(Matter.of(claim.sentence().text()).stems());
        matter.addAll(words);
        return new Said(
                stored,
                claim,
                stored.document().id(),
                new Matter(matter),
                words,
                Set.copyOf(names(stored, claim)),
                ClaimKey.of(claim),
                firm(claim));
    }

    Said from(DocumentId first) {
        return first.equals(origin) ? this : new Said(stored, claim, first, matter, words, names, key, firm);
    }

    /// Whether it is the same claim of the same state of its document.
    boolean sameAs(Said other) {
        return stored.change() == other.stored.change() && claim.id().equals(other.claim.id());
    }

    Evidence evidence() {
        return new Evidence(stored.document().id(), claim, origin);
    }

    boolean official() {
        return stored.document().metadata().kind() == DocumentKind.OFFICIAL;
    }

    /// Whether what acts in it is itself a control: `the ban hurts exporters`.
    boolean ofAControl() {
        var actor = claim.slots().actor();
        return actor != null && Matter.of(actor.text()).stems().stream().anyMatch(CONTROL_NOUNS::contains);
    }

    /// The day that the claim itself gives.
    Optional<PartialDate> givenDate() {
        return ownDates().map(DateMention::value).filter(Objects::nonNull).findFirst();
    }

    /// The dates of what the claim tells; `the requirement of 12 June` dates the requirement and not its end.
    Stream<DateMention> ownDates() {
        var sentence = claim.sentence().text();
        return claim.slots().dates().stream().filter(date -> {
            var place = sentence.indexOf(date.text());
            return place <= 0
                    || !OF_A_NOUN.matcher(sentence.substring(0, place)).find();
        });
    }

    /// Ids of what the document calls exactly so.
    List<String> named(String text) {
        return stored.reading().mentions().stream()
                .filter(mention -> mention.text().equalsIgnoreCase(text))
                .map(mention -> mention.entity().id())
                .distinct()
                .toList();
    }

    Optional<PartialDate> published() {
        return Optional.ofNullable(stored.document().metadata().publishedDate());
    }

    /// When it was so: the day it gives, unless that day is yet to come for who writes it; else the day of writing.
    Optional<PartialDate> when() {
        var written = published();
        var given = givenDate()
                .filter(date -> written.isEmpty()
                        || !date.earliest().isAfter(written.get().latest()));
        return given.or(() -> written);
    }

    private static boolean firm(Claim claim) {
        return claim.stance().modality() == Modality.ASSERTED && !doubted(claim) && !hedged(claim);
    }

    private static boolean hedged(Claim claim) {
        return Words.plain(claim.canonical()).stream().anyMatch(HEDGING::contains);
    }

    private static boolean doubted(Claim claim) {
        var cue = claim.attribution().cue();
        return Stream.concat(
                        Words.plain(Objects.requireNonNullElse(cue, "")).stream(),
                        Words.plain(claim.slots().action()).stream())
                .anyMatch(DOUBTING::contains);
    }

    private static Set<String> names(StoredDocument stored, Claim claim) {
        var names = new HashSet<String>();
        stored.reading().mentions().stream()
                .filter(mention -> claim.sentence().span().contains(mention.span()))
                .forEach(mention -> names.add(mention.entity().id()));
        var slots = claim.slots();
        Stream.of(slots.actor(), slots.object(), slots.destination(), slots.instrument())
                .filter(Objects::nonNull)
                .map(Filler::entities)
                .forEach(names::addAll);
        return names;
    }
}
