package claimtrail.ingest.discover;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.ingest.discover.SourceList.Entry;
import claimtrail.ingest.discover.SourceList.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// The fields of one source of a list, each of them checked.
final class SourceFields {

    private static final Set<String> KNOWN =
            Set.of("id", "name", "kind", "url", "select", "yields", "pace", "local", "on");

    private final int line;
    private final Map<String, ScalarNode> fields;
    private final List<Fault> faults;

    /// @param line where the source begins
    /// @param faults takes what is wrong
    SourceFields(int line, Map<String, ScalarNode> fields, List<Fault> faults) {
        this.line = line;
        this.fields = fields;
        this.faults = faults;
    }

    /// The entry, where all of its fields are right.
    Optional<Entry> entry() {
        fields.forEach((name, value) -> {
            if (!KNOWN.contains(name)) {
                fault(
                        name,
                        "no such field; there are "
                                + String.join(", ", KNOWN.stream().sorted().toList()));
            }
        });
        var id = id();
        var kind = kind();
        var address = address(kind);
        var yields = yields();
        var pace = pace();
        var selector = selector();
        var local = flag("local", false);
        var on = flag("on", true);
        var name = needed("name");
        if (id == null || kind == null || address == null || yields == null || pace == null || name == null) {
            return Optional.empty();
        }
        return Optional.of(new Entry(new Source(id, name, kind, address, selector, yields, pace, local), on));
    }

    private @Nullable String id() {
        var id = needed("id");
        if (id != null && !id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            fault("id", "an id is made of a-z, 0-9 and hyphens, not: " + id);
            return null;
        }
        return id;
    }

    private @Nullable SourceKind kind() {
        var written = needed("kind");
        var kind = Arrays.stream(SourceKind.values())
                .filter(known -> known.label().equals(written))
                .findFirst();
        if (written != null && kind.isEmpty()) {
            var known =
                    Arrays.stream(SourceKind.values()).map(SourceKind::label).collect(Collectors.joining(", "));
            fault("kind", "one of " + known + ", not: " + written);
        }
        return kind.orElse(null);
    }

    private @Nullable URI address(@Nullable SourceKind kind) {
        var written = needed("url");
        if (written == null) {
            return null;
        }
        try {
            var address = new URI(written);
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (kind == SourceKind.FOLDER) {
                if (scheme.equals("file") && String.valueOf(address.getPath()).startsWith("/")) {
                    return address;
                }
                fault("url", "the address of a folder looks like file:///var/news, not: " + written);
            } else if (address.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return address;
            } else {
                fault("url", "no web address: " + written);
            }
        } catch (URISyntaxException broken) {
            fault("url", "no address: " + broken.getMessage());
        }
        return null;
    }

    private @Nullable DocumentKind yields() {
        var written = text("yields").orElse("article");
        var kind = Arrays.stream(DocumentKind.values())
                .filter(known ->
                        known.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(written))
                .findFirst();
        if (kind.isEmpty()) {
            fault("yields", "article, press-release or official, not: " + written);
        }
        return kind.orElse(null);
    }

    private @Nullable Rhythm pace() {
        try {
            return Rhythm.parse(text("pace").orElse("30m..1d"));
        } catch (IllegalArgumentException unreadable) {
            fault("pace", String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private @Nullable String selector() {
        var written = text("select").orElse(null);
        if (written != null) {
            try {
                QueryParser.parse(written);
            } catch (Selector.SelectorParseException | IllegalArgumentException broken) {
                fault("select", "no CSS selector: " + broken.getMessage());
            }
        }
        return written;
    }

    private boolean flag(String name, boolean otherwise) {
        var written = text(name).orElse(String.valueOf(otherwise)).toLowerCase(Locale.ROOT);
        return switch (written) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> {
                fault(name, "true or false, not: " + written);
                yield otherwise;
            }
        };
    }

    private @Nullable String needed(String name) {
        var written = text(name);
        if (written.isEmpty()) {
            fault(name, "is missing");
        }
        return written.orElse(null);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name))
                .map(value -> value.getValue().strip())
                .filter(written -> !written.isEmpty());
    }

    private void fault(String name, String reason) {
        var field = fields.get(name);
        faults.add(new Fault(field == null ? line : SourceListReader.line(field), name, reason));
    }
}
