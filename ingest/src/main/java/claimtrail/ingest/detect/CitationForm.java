package claimtrail.ingest.detect;

import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.Span;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One way of citing: a pattern, and what its groups mean.
record CitationForm(Pattern pattern, Meaning meaning) {

    /// Tells the citations of a match.
    @FunctionalInterface
    interface Meaning {
        void tell(MatchResult match, BiConsumer<Citation, Span> found);
    }

    static CitationForm of(String pattern, Meaning meaning) {
        return new CitationForm(Pattern.compile(pattern), meaning);
    }

    /// A form that cites one thing.
    static CitationForm single(String pattern, Function<MatchResult, Citation> citation) {
        return of(pattern, (match, found) -> found.accept(citation.apply(match), whole(match)));
    }

    /// A form that lists things of one sort in a group.
    static CitationForm list(String pattern, int group, Pattern member, ListMember citation) {
        return of(pattern, (match, found) -> each(match, group, member, one -> citation.of(match, one), found));
    }

    /// A member of a list, given what stands before the list.
    @FunctionalInterface
    interface ListMember {
        Citation of(MatchResult match, String member);
    }

    void read(String text, BiConsumer<Citation, Span> found) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            meaning.tell(matcher.toMatchResult(), found);
        }
    }

    /// One citation for each member of a list; the first takes the words before the list along.
    private static void each(
            MatchResult match,
            int list,
            Pattern member,
            Function<String, Citation> citation,
            BiConsumer<Citation, Span> found) {
        var members = member.matcher(match.group(list));
        var before = "";
        for (var first = true; members.find(); first = false) {
            var single = members.end() == match.group(list).length() && first;
            var start = first ? match.start() : match.start(list) + members.start();
            var end = single ? match.end() : match.start(list) + members.end();
            before = whole(before, members.group());
            found.accept(citation.apply(before), new Span(start, end));
        }
    }

    /// `(b)` behind `744.23(a)` is `744.23(b)`, behind `744.23(a)(1)` it is that too, and `(2)` is `744.23(a)(2)`.
    static String whole(String before, String member) {
        var paragraph = before.indexOf('(');
        if (!member.startsWith("(") || paragraph < 0) {
            return member.startsWith("(") ? before + member : member;
        }
        var steps = before.substring(paragraph);
        var kept = steps.length();
        for (var at = steps.lastIndexOf('('); at >= 0; at = steps.lastIndexOf('(', at - 1)) {
            if (sort(steps, at) == sort(member, 0)) {
                kept = at;
                break;
            }
        }
        return before.substring(0, paragraph + kept) + member;
    }

    /// Numbers, capitals, small Roman numerals and small letters are levels of their own.
    private static int sort(String steps, int at) {
        var step = steps.substring(at + 1, steps.indexOf(')', at));
        if (Character.isDigit(step.charAt(0))) {
            return 0;
        }
        return Character.isUpperCase(step.charAt(0)) ? 1 : step.matches("[ivx]+") ? 2 : 3;
    }

    static Span whole(MatchResult match) {
        return new Span(match.start(), match.end());
    }

    static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// With the hyphen that keyboards have.
    static String hyphened(String text) {
        return text.replace('\u2013', '-').replace('\u2011', '-').replace('\u2010', '-');
    }
}
