package claimtrail.web.page;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.web.api.Parameters;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The settings of a source as somebody has typed them.
///
/// @param problems by the name of the field, a sentence each
public record SourceForm(
        String id,
        String name,
        String url,
        String kind,
        String select,
        String yields,
        String pace,
        boolean local,
        Map<String, String> problems) {

    private static final int LONGEST_NAME = 200;

    public SourceForm {
        problems = Map.copyOf(problems);
    }

    static SourceForm of(Source source) {
        return new SourceForm(
                source.id(),
                source.name(),
                source.address().toString(),
                source.kind().label(),
                source.selector() == null ? "" : source.selector(),
                word(source.yields()),
                source.rhythm().text(),
                source.local(),
                Map.of());
    }

    /// What was sent, with what is wrong with it.
    ///
    /// @param taken ids of other sources
    static SourceForm of(Parameters parameters, Set<String> taken) {
        var form = new SourceForm(
                parameters.field("id"),
                parameters.field("name"),
                parameters.field("url"),
                parameters.field("kind"),
                parameters.field("select"),
                parameters.field("yields"),
                parameters.field("pace"),
                !parameters.field("local").isEmpty(),
                Map.of());
        return form.checked(taken);
    }

    /// The source, where nothing is wrong.
    Optional<Source> source() {
        var address = address(url);
        var sort = readKind();
        var documents = readYields();
        if (!problems.isEmpty() || address == null || sort.isEmpty() || documents.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Source(
                id,
                name,
                sort.get(),
                address,
                select.isEmpty() ? null : select,
                documents.get(),
                Rhythm.parse(pace),
                local));
    }

    /// The kinds that live at a web address.
    public static List<String> kinds() {
        return Arrays.stream(SourceKind.values())
                .filter(kind -> kind != SourceKind.FOLDER)
                .map(SourceKind::label)
                .toList();
    }

    public static List<String> sorts() {
        return Arrays.stream(DocumentKind.values()).map(SourceForm::word).toList();
    }

    /// Reads an address of the web; `null` where it is none.
    static @Nullable URI address(String written) {
        try {
            var address = new URI(written);
            return address.getHost() == null
                            || !String.valueOf(address.getScheme()).matches("(?i)https?")
                    ? null
                    : address;
        } catch (URISyntaxException none) {
            return null;
        }
    }

    private SourceForm checked(Set<String> taken) {
        var wrong = new LinkedHashMap<String, String>();
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            wrong.put("id", "An id is made of a-z, 0-9 and hyphens.");
        } else if (taken.contains(id)) {
            wrong.put("id", "Another source has this id already.");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.put("name", "A name has 1 to " + LONGEST_NAME + " letters.");
        }
        if (address(url) == null) {
            wrong.put("url", "This is no web address; one begins with https:// or http://.");
        }
        if (readKind().isEmpty()) {
            wrong.put("kind", "It is one of " + String.join(", ", kinds()) + ".");
        }
        if (readYields().isEmpty()) {
            wrong.put("yields", "It is one of " + String.join(", ", sorts()) + ".");
        }
        try {
            var ignored = Rhythm.parse(pace);
        } catch (IllegalArgumentException unreadable) {
            wrong.put("pace", "A pace is written like 30m, 15m..7d or 06:30,12:00 America/New_York weekdays.");
        }
        return new SourceForm(id, name, url, kind, select, yields, pace, local, wrong);
    }

    private Optional<SourceKind> readKind() {
        return Arrays.stream(SourceKind.values())
                .filter(one -> one != SourceKind.FOLDER && one.label().equals(kind))
                .findFirst();
    }

    private Optional<DocumentKind> readYields() {
        return Arrays.stream(DocumentKind.values())
                .filter(one -> word(one).equals(yields))
                .findFirst();
    }

    private static String word(DocumentKind sort) {
        return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
