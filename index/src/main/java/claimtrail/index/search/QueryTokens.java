package claimtrail.index.search;

import claimtrail.index.search.QueryToken.Bracketed;
import claimtrail.index.search.QueryToken.Kind;
import claimtrail.index.search.QueryToken.Name;
import claimtrail.index.search.QueryToken.Quoted;
import claimtrail.index.search.QueryToken.Sign;
import claimtrail.index.search.QueryToken.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a query into tokens. Reads any text: what makes no sense becomes a problem and is passed over.
final class QueryTokens {
    /// As much of a query as is read.
    static final int LONGEST = 4_000;

    private static final Pattern QUOTED = Pattern.compile("[\"“”„]([^\"“”„]*+)[\"“”„](?:~(\\d{1,3}))?");
    private static final Pattern BRACKETED =
            Pattern.compile("[\\[{]\\s*+([^\\s\\]}]++)\\s++TO\\s++([^\\s\\]}]++)\\s*+[\\]}]");
    private static final Pattern NAME = Pattern.compile("([A-Za-z]{2,20}):(\\s*+)(?=[^\\s:/])");
    /// A regular expression, told from a path such as `/news/`.
    private static final Pattern EXPRESSION =
            Pattern.compile("/(?=[^/]*?[.*+?\\[\\](){}|\\\\^$])[^/]{1,2000}+/(?=\\s|$)");
    private static final Pattern TEXT = Pattern.compile("[^\\s()\"“”„]++");

    private final String query;
    private final List<QueryProblem> problems;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    private QueryTokens(String query, List<QueryProblem> problems) {
        this.query = query;
        this.problems = problems;
    }

    /// @param problems gets what could not be read
    static List<QueryToken> of(String query, List<QueryProblem> problems) {
        var text = query;
        if (query.length() > LONGEST) {
            problems.add(new QueryProblem(LONGEST, "only the first " + LONGEST + " characters of the query were read"));
            text = query.substring(0, LONGEST);
        }
        var reading = new QueryTokens(withoutControls(text), problems);
        while (reading.at < reading.query.length()) {
            reading.next();
        }
        return List.copyOf(reading.tokens);
    }

    private static String withoutControls(String text) {
        var clean = new StringBuilder(text);
        for (var i = 0; i < clean.length(); i++) {
            var c = clean.charAt(i);
            if (Character.isISOControl(c)
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || isAlone(text, i)) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }

    /// Half of a surrogate pair.
    private static boolean isAlone(String text, int i) {
        var c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void next() {
        switch (query.charAt(at)) {
            case ' ' -> at++;
            case '(' -> sign(Kind.OPEN);
            case ')' -> sign(Kind.CLOSE);
            case '+' -> sign(Kind.PLUS);
            case '-', '!' -> minus();
            case '"', '“', '”', '„' -> quoted();
            case '[', '{' -> bracketed();
            default -> text();
        }
    }

    private void sign(Kind kind) {
        tokens.add(new Sign(at++, kind));
    }

    /// A minus that stands alone is a dash.
    private void minus() {
        if (at + 1 < query.length() && query.charAt(at + 1) != ' ') {
            sign(Kind.NOT);
        } else {
            at++;
        }
    }

    private void quoted() {
        var match = match(QUOTED);
        if (!match.lookingAt()) {
            problems.add(new QueryProblem(at, "a quotation mark has no partner; the words were searched without it"));
            at++;
            return;
        }
        var slop = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        if (!match.group(1).isBlank()) {
            tokens.add(new Quoted(at, match.group(1).strip(), slop));
        }
        at = match.end();
    }

    private void bracketed() {
        var match = match(BRACKETED);
        if (match.lookingAt()) {
            tokens.add(new Bracketed(at, match.group(1), match.group(2)));
            at = match.end();
        } else if (isValue()) {
            problems.add(new QueryProblem(at, "a range is written [2026-06-01 TO 2026-06-30]"));
            tokens.removeLast();
            var end = query.indexOf(']', at);
            at = end < 0 ? query.length() : end + 1;
        } else {
            at++;
        }
    }

    private void text() {
        var expression = match(EXPRESSION);
        if (expression.lookingAt()) {
            problems.add(new QueryProblem(
                    at,
                    "regular expressions are not searched; * stands for letters and ? for one, after the first two"));
            at = expression.end();
            return;
        }
        if (isValue() || !name()) {
            word();
        }
    }

    /// Whether a field's name stands right before, as in `entity:agency:bis`.
    private boolean isValue() {
        return !tokens.isEmpty() && tokens.getLast() instanceof Name;
    }

    /// A field's name, whose colon a space may follow; of a name that is none it says so, unless a space follows.
    private boolean name() {
        var match = match(NAME);
        if (!match.lookingAt()) {
            return false;
        }
        var field = QueryField.labelled(match.group(1));
        if (field.isPresent()) {
            tokens.add(new Name(at, field.get()));
            at = match.end();
        } else if (match.group(2).isEmpty()) {
            problems.add(new QueryProblem(
                    at,
                    "there is no field " + match.group(1) + ", so this was searched as words; the fields are "
                            + QueryField.names()));
        }
        return field.isPresent();
    }

    private void word() {
        var match = match(TEXT);
        if (!match.lookingAt()) {
            at++;
            return;
        }
        tokens.add(
                switch (match.group()) {
                    case "AND", "&&" -> new Sign(at, Kind.AND);
                    case "OR", "||" -> new Sign(at, Kind.OR);
                    case "NOT" -> new Sign(at, Kind.NOT);
                    default -> new Text(at, match.group());
                });
        at = match.end();
    }

    private Matcher match(Pattern pattern) {
        return pattern.matcher(query).region(at, query.length());
    }
}
