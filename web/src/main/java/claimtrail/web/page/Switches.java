package claimtrail.web.page;

import claimtrail.web.api.Parameters;
import io.javalin.http.BadRequestResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What is marked in a document's text. It stands in the address, so that it works without a script and can be shared.
///
/// @param on what is marked
/// @param page path of the document, with its version where an earlier one is shown
public record Switches(Set<Mark> on, Address page) {

    private static final String PARAMETER = "show";
    private static final String NOTHING = "nothing";
    private static final Set<Mark> USUAL = EnumSet.of(Mark.CLAIMS, Mark.NAMES);

    public Switches {
        on = Set.copyOf(on);
    }

    /// What can be marked.
    public enum Mark {
        CLAIMS,
        NAMES,
        HEDGES,
        LEFT_OUT;

        /// The word of the address and of the switch: `left out`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A switch: a link to the same page with one thing marked more or less.
    public record Switch(Mark mark, boolean on, String href) {
        /// The class of the text while it is on.
        public String style() {
            return "show-" + mark.word();
        }
    }

    static Switches read(Parameters asked, Address page) {
        var words = asked.text(PARAMETER);
        if (words.isEmpty()) {
            return new Switches(USUAL, page);
        }
        var on = EnumSet.noneOf(Mark.class);
        for (var word : words.split(",", -1)) {
            if (!word.equals(NOTHING)) {
                on.add(mark(word));
            }
        }
        return new Switches(on, page);
    }

    public List<Switch> all() {
        return List.of(Mark.values()).stream().map(this::one).toList();
    }

    /// The classes of the text: `show-claims show-names`.
    public String style() {
        return all().stream().filter(Switch::on).map(Switch::style).collect(Collectors.joining(" "));
    }

    private Switch one(Mark mark) {
        var then = EnumSet.noneOf(Mark.class);
        then.addAll(on);
        if (!then.remove(mark)) {
            then.add(mark);
        }
        var words = then.stream().map(Mark::word).collect(Collectors.joining(","));
        return new Switch(
                mark,
                on.contains(mark),
                page.and(PARAMETER, then.equals(USUAL) ? "" : words.isEmpty() ? NOTHING : words)
                        .toString());
    }

    private static Mark mark(String word) {
        return List.of(Mark.values()).stream()
                .filter(mark -> mark.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadRequestResponse(
                        "show is one or more of claims, names, hedges and left-out with commas between, or nothing"));
    }
}
