package claimtrail.web.api;

import claimtrail.corpus.document.DocumentId;
import claimtrail.index.search.Cursor;
import claimtrail.index.search.Selection;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a request asks for. A parameter that cannot be understood is answered with status 400 and one clear line.
public record Parameters(Context context) {

    /// The parameter's text without blanks around it, "" where it is absent.
    public String text(String name) {
        var value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /// A field of a form that was sent, without blanks around it, "" where it is absent.
    public String field(String name) {
        var value = context.formParam(name);
        return value == null ? "" : value.strip();
    }

    public @Nullable LocalDate day(String name) {
        var value = text(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException notADay) {
            throw new BadRequestResponse(name + " is a day written as 2026-06-30, not \"" + shortened(value) + "\"");
        }
    }

    public int number(String name, int fallback, int least, int most) {
        var value = text(name);
        if (value.isEmpty()) {
            return fallback;
        }
        var number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw new BadRequestResponse(
                    name + " is a number from " + least + " to " + most + ", not \"" + shortened(value) + "\"");
        }
        return number;
    }

    /// One of an enum's values by its name in lower case.
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        var value = text(name);
        if (value.isEmpty()) {
            return null;
        }
        var constants = List.of(choices.getEnumConstants());
        return constants.stream()
                .filter(choice -> choice.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new BadRequestResponse(name + " is one of "
                        + String.join(
                                ", ",
                                constants.stream()
                                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                                        .toList())
                        + ", not \"" + shortened(value) + "\""));
    }

    /// The chosen facet values, each given as `facet=field:value`.
    public List<Selection> selections() {
        return context.queryParams("facet").stream()
                .filter(facet -> !facet.isBlank())
                .map(Parameters::selection)
                .distinct()
                .toList();
    }

    /// Where a search goes on, given as `after`; `null` for its beginning.
    public @Nullable Cursor cursor() {
        var value = text("after");
        if (value.isEmpty()) {
            return null;
        }
        return Cursor.read(value)
                .orElseThrow(() -> new BadRequestResponse(
                        "after is what an answer gave as next, not \"" + shortened(value) + "\""));
    }

    /// The document that the path names; `null` where no document can have that name.
    public @Nullable DocumentId document() {
        var name = context.pathParam("id");
        return name.matches("[0-9a-f]{16}") ? new DocumentId(name) : null;
    }

    private static Selection selection(String facet) {
        var parts = Arrays.asList(facet.strip().split(":", 2));
        if (parts.size() < 2 || parts.getFirst().isBlank() || parts.getLast().isBlank()) {
            throw new BadRequestResponse(
                    "facet is written as field:value, such as frame:lift, not \"" + shortened(facet) + "\"");
        }
        return new Selection(parts.getFirst(), parts.getLast());
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
