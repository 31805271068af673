package claimtrail.index.trace;

import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What citations tell of measures: names that stand beside one citation mean one instrument, and who cites its text
/// writes about it.
final class CitedTogether {

    private CitedTogether() {}

    /// For each instrument the first of those that stand beside the same citation.
    static Map<String, String> instruments(List<Said> claims) {
        var byCitation = new TreeMap<String, List<String>>();
        for (var said : claims) {
            MeasureGrouping.ownInstrument(said)
                    .ifPresent(id -> citations(said.stored().reading().citations().stream()
                                    .filter(cited ->
                                            said.claim().sentence().span().contains(cited.span())))
                            .forEach(citation -> byCitation
                                    .computeIfAbsent(citation, none -> new ArrayList<>())
                                    .add(id)));
        }
        var joined = new HashMap<String, String>();
        for (var ids : byCitation.values()) {
            var first = joined.getOrDefault(ids.getFirst(), ids.getFirst());
            ids.forEach(id -> joined.putIfAbsent(id, first));
        }
        return joined;
    }

    /// The instrument of those documents that cite a text, where all that are about an instrument are about this one.
    static Map<String, String> anchors(List<StoredDocument> documents, Map<DocumentId, String> anchorOf) {
        var all = new HashMap<String, List<String>>();
        for (var stored : documents) {
            var anchor = anchorOf.get(stored.document().id());
            if (anchor != null) {
                citations(stored.reading().citations().stream())
                        .forEach(citation -> all.computeIfAbsent(citation, none -> new ArrayList<>())
                                .add(anchor));
            }
        }
        var sure = new HashMap<String, String>();
        all.forEach((citation, anchors) -> {
            if (anchors.stream().distinct().count() == 1) {
                sure.put(citation, anchors.getFirst());
            }
        });
        return sure;
    }

    static Optional<String> anchor(StoredDocument stored, Map<String, String> byCitation) {
        return citations(stored.reading().citations().stream())
                .filter(byCitation::containsKey)
                .map(byCitation::get)
                .findFirst();
    }

    private static Stream<String> citations(Stream<CitedAt> cited) {
        return cited.map(CitedAt::citation).filter(CitedTogether::ofOneText).map(Citation::text);
    }

    /// Whether the citation means one official text and not a section that many texts change.
    private static boolean ofOneText(Citation citation) {
        return switch (citation) {
            case Citation.FederalRegister one -> true;
            case Citation.FrDocument one -> true;
            case Citation.Rin one -> true;
            case Citation.Docket one -> true;
            case Citation.ExecutiveOrder one -> true;
            case Citation.EuAct one -> true;
            case Citation.PublicLaw one -> true;
            case Citation.EcAct one -> true;
            case Citation.UkInstrument one -> true;
            case Citation.UkAct act -> false;
            case Citation.Statutes page -> false;
            case Citation.CountryGroup group -> false;
            case Citation.Cfr section -> false;
            case Citation.Usc section -> false;
            case Citation.Eccn number -> false;
            case Citation.Gao decision -> false;
            case Citation.Other other -> false;
        };
    }
}
