package claimtrail.ingest.discover;

import claimtrail.ingest.discover.SourceList.Entry;
import claimtrail.ingest.discover.SourceList.Fault;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads a list of sources from the nodes of a YAML document, which know their lines; no objects are made of it.
final class SourceListReader {

    private static final int MOST_CHARACTERS = 5_000_000;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    SourceList read(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        try {
            @Nullable Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root != null) {
                list(root);
            }
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            faults.add(
                    new Fault(mark == null ? 1 : mark.getLine() + 1, null, "no proper YAML: " + broken.getProblem()));
        } catch (YAMLException broken) {
            faults.add(new Fault(1, null, "no proper YAML: " + broken.getMessage()));
        }
        return new SourceList(List.copyOf(entries.values()), faults);
    }

    /// The sources stand under `sources:`, or are the whole document.
    private void list(Node root) {
        var listed = root;
        if (root instanceof MappingNode mapping) {
            listed = mapping.getValue().stream()
                    .filter(pair -> pair.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals("sources"))
                    .map(pair -> pair.getValueNode())
                    .findFirst()
                    .orElse(root);
        }
        if (listed instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::entry);
        } else {
            faults.add(new Fault(line(listed), "sources", "a list of sources is expected here"));
        }
    }

    private void entry(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            faults.add(new Fault(line(node), null, "a source has fields: id, name, kind, url, ..."));
            return;
        }
        var fields = new LinkedHashMap<String, ScalarNode>();
        var before = faults.size();
        for (var pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                faults.add(new Fault(line(pair.getKeyNode()), null, "a field has a name"));
            } else if (!(pair.getValueNode() instanceof ScalarNode value)) {
                faults.add(new Fault(line(pair.getValueNode()), key.getValue(), "one value is expected here"));
            } else if (fields.putIfAbsent(key.getValue(), value) != null) {
                faults.add(new Fault(line(key), key.getValue(), "this field stands there twice"));
            }
        }
        new SourceFields(line(node), fields, faults)
                .entry()
                .filter(entry -> faults.size() == before)
                .ifPresent(entry -> add(entry, fields));
    }

    private void add(Entry entry, Map<String, ScalarNode> fields) {
        var id = entry.source().id();
        if (entries.putIfAbsent(id, entry) != null) {
            var node = fields.get("id");
            faults.add(new Fault(node == null ? 1 : line(node), "id", "another source above has this id: " + id));
        }
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
