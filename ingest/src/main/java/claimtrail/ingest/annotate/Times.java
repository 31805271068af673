package claimtrail.ingest.annotate;

import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Span;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// SUTime over the sentences that have a word of time in them; it costs more than all the rest but the parser.
record Times(TimeAnnotator annotator) {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:(?:19|20)\\d\\d|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may \\d|may,? (?:19|20)|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
                    + "|today|yesterday|tomorrow|tonight|last|next|this|coming|past|days?|weeks?|months?|years?|ago)\\b",
            Pattern.CASE_INSENSITIVE);

    /// A day, a month or a year of TIMEX3, and no more.
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?");

    private static final Pattern WEEKDAY =
            Pattern.compile("(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", Pattern.CASE_INSENSITIVE);

    /// What tells of a thing to come, and of one that was: the nearer one before a weekday says which is meant.
    private static final Pattern TENSE = Pattern.compile(
            "(?<ahead>\\b(?:will|would|shall|next|coming|upcoming|expected|plan\\w*|due|scheduled|until|by|from|to be)\\b(?: be \\w+ed\\b)?|[’']ll\\b)"
                    + "|\\b(?:\\w+ed|said|told|took|began|was|were|came|went)\\b",
            Pattern.CASE_INSENSITIVE);

    static Times load() {
        var properties = new Properties();
        var folder = "edu/stanford/nlp/models/sutime/";
        properties.setProperty("sutime.rules", folder + "defs.sutime.txt," + folder + "english.sutime.txt");
        properties.setProperty("sutime.binders", "0");
        properties.setProperty("sutime.markTimeRanges", "false");
        return new Times(new TimeAnnotator("sutime", properties));
    }

    /// Times of one tagged sentence.
    ///
    /// @param text the sentence's own text
    /// @param anchor the day that "yesterday" is the day before, `null` when it is not known
    List<TimeMention> in(CoreMap sentence, String text, int start, @Nullable PartialDate anchor) {
        if (!WORDS.matcher(text).find()) {
            return List.of();
        }
        var day = anchor != null && anchor.isDay() ? anchor.earliest().toString() : null;
        var found = annotator.annotateSingleSentence(sentence, day, new SUTime.TimeIndex());
        return found == null
                ? List.of()
                : found.stream()
                        .map(time -> mention(time, text, start, anchor))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable TimeMention mention(CoreMap time, String text, int start, @Nullable PartialDate anchor) {
        var tokens = time.get(CoreAnnotations.TokensAnnotation.class);
        var timex = time.get(TimeAnnotations.TimexAnnotation.class);
        if (timex == null || tokens.isEmpty() || !timex.timexType().equals("DATE")) {
            return null;
        }
        var span = new Span(tokens.getFirst().beginPosition(), tokens.getLast().endPosition());
        var value = timex.value();
        var date = value != null && DATE.matcher(value).matches() ? PartialDate.parse(value) : null;
        var words = text.substring(span.start() - start, span.end() - start);
        return new TimeMention(
                span,
                words,
                date == null
                        ? null
                        : date.map(day -> told(day, words, text.substring(0, span.start() - start), anchor))
                                .orElse(null));
    }

    /// The day that news means by the bare name of a weekday: the last one that was, or the next one where
    /// what stands before it speaks of what is to come.
    private static PartialDate told(PartialDate day, String words, String before, @Nullable PartialDate anchor) {
        if (anchor == null
                || !anchor.isDay()
                || !day.isDay()
                || !WEEKDAY.matcher(words).matches()) {
            return day;
        }
        var ahead = TENSE.matcher(before)
                .results()
                .reduce((earlier, later) -> later)
                .map(last -> last.group("ahead") != null)
                .orElse(false);
        var today = anchor.earliest();
        if (!ahead && day.earliest().isAfter(today)) {
            return PartialDate.of(day.earliest().minusWeeks(1));
        }
        return ahead && day.earliest().isBefore(today)
                ? PartialDate.of(day.earliest().plusWeeks(1))
                : day;
    }
}
