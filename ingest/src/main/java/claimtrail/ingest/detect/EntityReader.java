package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.Span;
import claimtrail.ingest.annotate.AnnotatedDocument;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds what is named in a document: by patterns for new versions of models, chips and rules, by the gazetteer, by
/// the classifier of names, and by the short forms that the document itself introduces in brackets.
final class EntityReader {

    private static final Pattern SHORT_FORM =
            Pattern.compile("\\s?\\((?:the )?[\"“”‘’']{0,2}([A-Z][A-Za-z&.-]{1,11}[A-Z]|[A-Z]{2,10})[\"“”‘’']{0,2}\\)");
    private static final Pattern OFFICE = Pattern.compile(
            "\\b(?:Ministry|Department|Bureau|Commission|Committee|Agency|Office|Administration|Congress|Senate|House|Council|Parliament|Treasury|Customs|Embassy|Government|Authority|Court|Service|Minister)\\b");

    private static final Pattern GOES_ON = Pattern.compile(" \\p{Lu}\\p{Ll}|-\\p{L}");

    private final CitationReader citations = new CitationReader();
    private final Gazetteer gazetteer;
    private final List<NamePattern> patterns;

    private record NamePattern(EntityType type, Pattern pattern) {}

    private EntityReader(Gazetteer gazetteer, List<NamePattern> patterns) {
        this.gazetteer = gazetteer;
        this.patterns = patterns;
    }

    static EntityReader load() {
        var patterns = Resource.rows("name-patterns.tsv").stream()
                .map(row -> new NamePattern(EntityType.labelled(row[0]).orElseThrow(), Pattern.compile(row[1])))
                .toList();
        return new EntityReader(Gazetteer.load(), patterns);
    }

    List<Mention> read(String text, AnnotatedDocument annotated) {
        var found = new ArrayList<Mention>();
        gazetteer.in(text).stream()
                .filter(mention -> !isPartOfName(text, mention))
                .forEach(found::add);
        citations.read(text).stream()
                .filter(cited -> cited.citation() instanceof Citation.Cfr || cited.citation() instanceof Citation.Eccn)
                .map(cited -> new Mention(
                        entity(EntityType.INSTRUMENT, cited.citation().text()),
                        cited.span(),
                        cited.span().of(text)))
                .forEach(found::add);
        for (var pattern : patterns) {
            pattern.pattern.matcher(text).results().forEach(match -> {
                var span = new Span(match.start(), match.end());
                found.add(new Mention(entity(pattern.type, match.group()), span, match.group()));
            });
        }
        var known = withoutOverlaps(found);
        known.addAll(shortForms(text, known));
        known.addAll(classified(annotated, known));
        known.addAll(shortForms(text, known));
        return withoutOverlaps(known);
    }

    /// A surname that a longer name goes on from, or a word: "Warren" of "Warren Communications", "Biden" of
    /// "Biden-era".
    private static boolean isPartOfName(String text, Mention mention) {
        return mention.entity().type() == EntityType.PERSON
                && mention.text().indexOf(' ') < 0
                && GOES_ON.matcher(text)
                        .region(mention.span().end(), text.length())
                        .lookingAt();
    }

    /// The longer of two names at the same place, the earlier found of two equally long ones.
    private static List<Mention> withoutOverlaps(List<Mention> found) {
        var kept = new ArrayList<Mention>();
        found.sort(Comparator.comparing(Mention::span));
        for (var mention : found) {
            if (kept.isEmpty() || !kept.getLast().span().overlaps(mention.span())) {
                kept.add(mention);
            } else if (kept.getLast().span().length() < mention.span().length()) {
                kept.set(kept.size() - 1, mention);
            }
        }
        return kept;
    }

    /// Persons, organizations and places of the classifier, where nothing better is known.
    private static List<Mention> classified(AnnotatedDocument annotated, List<Mention> known) {
        var found = new ArrayList<Mention>();
        var fullNames = new HashMap<String, Entity>();
        for (var sentence : annotated.sentences()) {
            for (var run : runs(sentence)) {
                if (known.stream().noneMatch(mention -> mention.span().overlaps(run.span()))) {
                    found.add(mention(run, fullNames));
                }
            }
        }
        return found;
    }

    private record Run(String type, Span span, String text) {}

    private static List<Run> runs(AnnotatedSentence sentence) {
        var runs = new ArrayList<Run>();
        var tokens = sentence.tokens();
        for (var first = 0; first < tokens.size(); first++) {
            var type = tokens.get(first).name();
            if (type.equals("O")) {
                continue;
            }
            var last = first;
            while (last + 1 < tokens.size() && tokens.get(last + 1).name().equals(type)) {
                last++;
            }
            var span = new Span(
                    tokens.get(first).span().start(), tokens.get(last).span().end());
            runs.add(new Run(type, span, sentence.words(first, last)));
            first = last;
        }
        return runs;
    }

    /// A surname or a shortened name is the full name that was given before.
    private static Mention mention(Run run, Map<String, Entity> fullNames) {
        var type = type(run);
        var known = Optional.ofNullable(fullNames.get(run.text()));
        var entity = known.orElseGet(() -> entity(type, run.text()));
        var words = run.text().split("\\s+", -1);
        fullNames.putIfAbsent(run.text(), entity);
        if (words.length > 1) {
            fullNames.putIfAbsent(type == EntityType.PERSON ? words[words.length - 1] : words[0], entity);
        }
        return new Mention(entity, run.span(), run.text());
    }

    private static EntityType type(Run run) {
        return switch (run.type()) {
            case "PERSON" -> EntityType.PERSON;
            case "ORGANIZATION" -> OFFICE.matcher(run.text()).find() ? EntityType.AGENCY : EntityType.ORGANIZATION;
            default -> EntityType.PLACE;
        };
    }

    /// Short forms in brackets after a name, wherever else they stand.
    private static List<Mention> shortForms(String text, List<Mention> known) {
        var introduced = new Gazetteer();
        for (var mention : known) {
            var form = SHORT_FORM.matcher(text).region(mention.span().end(), text.length());
            if (form.lookingAt()) {
                introduced.add(form.group(1), mention.entity());
            }
        }
        return introduced.in(text);
    }

    private static Entity entity(EntityType type, String name) {
        var plain = name.replaceAll("\\s+", " ");
        return new Entity(type.label() + ":" + slug(plain), plain, type);
    }

    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
