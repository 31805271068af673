package claimtrail.index.search;

import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.FacetField;
import claimtrail.index.lucene.FacetValue;
import claimtrail.index.lucene.Fields;
import claimtrail.index.lucene.Snapshot;
import claimtrail.index.lucene.Snapshots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Completes a query that is being typed: field names, their values, names and words of the coverage. Safe for use by
/// several threads.
public final class Completer {
    private static final int MOST = 8;
    private static final int LEAST_LETTERS = 2;
    private static final int LONGEST = 500;

    /// As many words or names as are looked at for one answer.
    private static final int LOOKED_AT = 5_000;

    private final Snapshots snapshots;

    public Completer(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /// Whole queries that begin as this one does, the likeliest first.
    public List<String> complete(String query) throws IOException {
        var start = Math.max(query.lastIndexOf(' '), query.lastIndexOf('(')) + 1;
        var last = query.substring(start);
        if (last.length() < LEAST_LETTERS || query.length() > LONGEST || last.indexOf('"') >= 0) {
            return List.of();
        }
        var before = query.substring(0, start);
        var colon = last.indexOf(':');
        try (var snapshot = snapshots.take()) {
            var endings = colon < 0
                    ? free(snapshot, last)
                    : values(snapshot, last.substring(0, colon), last.substring(colon + 1));
            return endings.stream().map(ending -> before + ending).limit(MOST).toList();
        }
    }

    private static List<String> free(Snapshot snapshot, String typed) throws IOException {
        var endings = new LinkedHashSet<String>();
        Stream.of(QueryField.values())
                .filter(field -> field.label().startsWith(Analysis.folded(typed)))
                .forEach(field -> endings.add(field.label() + ':'));
        labels(snapshot, FacetField.ENTITY, typed).stream()
                .map(Completer::quoted)
                .forEach(endings::add);
        endings.addAll(words(snapshot, Analysis.folded(typed)));
        return List.copyOf(endings);
    }

    private static List<String> values(Snapshot snapshot, String field, String typed) throws IOException {
        var facet = FacetField.labelled(Analysis.folded(field));
        return facet.isEmpty()
                ? List.of()
                : labels(snapshot, facet.get(), typed).stream()
                        .map(label -> field + ':' + quoted(label))
                        .toList();
    }

    private static String quoted(String label) {
        return label.matches("[\\w-]+") ? label : '"' + label.replace("\"", "") + '"';
    }

    /// Values of a facet one of whose words begins like this.
    private static List<String> labels(Snapshot snapshot, FacetField facet, String typed) throws IOException {
        var columns = snapshot.facetColumns();
        var range = columns == null ? null : columns.getOrdRange(facet.label());
        if (columns == null || range == null) {
            return List.of();
        }
        var wanted = Analysis.folded(typed);
        var found = new LinkedHashSet<String>();
        var values = columns.getDocValues();
        var ordinals = range.iterator();
        for (var looked = 0; ordinals.hasNext() && looked < LOOKED_AT; looked++) {
            label(values.lookupOrd(ordinals.nextInt()).utf8ToString())
                    .filter(label -> begins(label, wanted))
                    .ifPresent(found::add);
        }
        return found.stream()
                .sorted(Comparator.comparingInt(String::length))
                .limit(MOST)
                .toList();
    }

    /// The label in a facet's path `dimension / value`.
    private static Optional<String> label(String path) {
        var parts = FacetsConfig.stringToPath(path);
        return parts.length < 2
                ? Optional.empty()
                : Optional.of(FacetValue.read(parts[1]).label());
    }

    private static boolean begins(String label, String wanted) {
        var folded = Analysis.folded(label);
        return folded.startsWith(wanted) || folded.contains(' ' + wanted);
    }

    private static List<String> words(Snapshot snapshot, String typed) throws IOException {
        var terms = MultiTerms.getTerms(snapshot.reader(), Fields.WORDS);
        if (terms == null) {
            return List.of();
        }
        var found = new HashMap<String, Integer>();
        var prefix = new BytesRef(typed);
        var each = terms.iterator();
        var status = each.seekCeil(prefix);
        while (status != TermsEnum.SeekStatus.END && found.size() < LOOKED_AT && startsWith(each.term(), prefix)) {
            found.put(each.term().utf8ToString(), each.docFreq());
            status = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.NOT_FOUND;
        }
        var words = new ArrayList<>(found.entrySet());
        words.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return words.stream().map(Map.Entry::getKey).limit(MOST).toList();
    }

    private static boolean startsWith(BytesRef term, BytesRef prefix) {
        return StringHelper.startsWith(term, prefix);
    }
}
