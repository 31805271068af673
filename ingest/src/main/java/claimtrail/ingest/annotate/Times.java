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
                        .map(time -> mention(time, text, start))
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static @Nullable TimeMention mention(CoreMap time, String text, int start) {
        var tokens = time.get(CoreAnnotations.TokensAnnotation.class);
        var timex = time.get(TimeAnnotations.TimexAnnotation.class);
        if (timex == null || tokens.isEmpty() || !timex.timexType().equals("DATE")) {
            return null;
        }
        var span = new Span(tokens.getFirst().beginPosition(), tokens.getLast().endPosition());
        var value = timex.value();
        var date = value != null && DATE.matcher(value).matches() ? PartialDate.parse(value) : null;
        return new TimeMention(
                span,
                text.substring(span.start() - start, span.end() - start),
                date == null ? null : date.orElse(null));
    }
}
