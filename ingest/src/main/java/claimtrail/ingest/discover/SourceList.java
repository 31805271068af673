package claimtrail.ingest.discover;

import claimtrail.corpus.store.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/// A list of sources as people write it (`sources.yaml`): those that could be read, and what is wrong with the others.
public record SourceList(List<Entry> entries, List<Fault> faults) {

    public SourceList {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /// A source of the list.
    ///
    /// @param on whether it is followed, or stands there to be switched on
    public record Entry(Source source, boolean on) {}

    /// What is wrong with the list.
    ///
    /// @param line counted from 1
    /// @param field the name of the field that is wrong, `null` where it is the whole
    public record Fault(int line, @Nullable String field, String reason) {

        /// `line 12, pace: a pace is written like 30m, ...`.
        public String text() {
            return "line " + line + (field == null ? "" : ", " + field) + ": " + reason;
        }
    }

    /// The list that comes with Claimtrail: real sources, none of them switched on.
    public static SourceList shipped() throws IOException {
        try (var stream = SourceList.class.getResourceAsStream("sources.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: sources.yaml");
            }
            return read(stream);
        }
    }

    /// The text of the shipped list with its comments, to be copied where people write theirs.
    public static String shippedText() throws IOException {
        try (var stream = SourceList.class.getResourceAsStream("sources.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: sources.yaml");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static SourceList read(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return read(stream);
        }
    }

    /// Reads YAML in UTF-8. Nothing but plain values is made of it, whatever it names.
    public static SourceList read(InputStream stream) throws IOException {
        return new SourceListReader().read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }

    /// The source with this id.
    public Optional<Entry> find(String id) {
        return entries.stream().filter(entry -> entry.source().id().equals(id)).findFirst();
    }

    /// An entry as it stands in a list, with the hyphen before it.
    public static String write(Entry entry) {
        var source = entry.source();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", source.id());
        fields.put("name", source.name());
        fields.put("kind", source.kind().label());
        fields.put("url", source.address().toString());
        if (source.selector() != null) {
            fields.put("select", source.selector());
        }
        fields.put("yields", source.yields().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fields.put("pace", source.rhythm().text());
        if (source.local()) {
            fields.put("local", true);
        }
        fields.put("on", entry.on());
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(List.of(fields));
    }
}
