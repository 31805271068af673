package claimtrail.web.page;

import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.NewVersion;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.trace.TextChange;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Traced;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What changed in what is known since a moment.
///
/// @param moved measures that stand otherwise than on that day
/// @param disputed questions that are answered differently only since then
/// @param official official texts that were not known then
/// @param edited documents whose text was another then, official ones first
public record Since(
        Instant moment, List<Move> moved, List<Dispute> disputed, List<DocumentLine> official, List<Edit> edited) {

    private static final int MOST = 8;

    public Since {
        moved = List.copyOf(moved);
        disputed = List.copyOf(disputed);
        official = List.copyOf(official);
        edited = List.copyOf(edited);
    }

    /// A measure that stands otherwise.
    ///
    /// @param before how it stood, `unknown` where nothing was known of it
    public record Move(MeasureLine line, String before) {}

    /// A question that became disputed.
    public record Dispute(MeasureLine line, Measure.Slot slot) {
        public String href() {
            return line.href() + "#" + MeasureLine.anchor(slot.name());
        }
    }

    /// A text that is another now.
    ///
    /// @param changes paragraphs that differ
    /// @param first the first of them
    public record Edit(DocumentLine line, int from, int to, int changes, TextChange first) {
        public String href() {
            return new Address(line.href() + "/versions")
                    .with("from", from)
                    .with("to", to)
                    .toString();
        }
    }

    static Since of(Desk desk, Traced traced, Instant moment) {
        var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        var edits = edits(desk, traced, moment);
        return new Since(
                moment,
                moved(traced, day),
                disputed(traced, day),
                traced.coverage().documents().reversed().stream()
                        .filter(Since::official)
                        .filter(stored -> stored.firstSeen().isAfter(moment))
                        .limit(MOST)
                        .map(DocumentLine::of)
                        .toList(),
                edits.stream().limit(MOST).toList());
    }

    /// Whether nothing changed.
    public boolean quiet() {
        return moved.isEmpty() && disputed.isEmpty() && official.isEmpty() && edited.isEmpty();
    }

    private static List<Move> moved(Traced traced, LocalDate day) {
        var moved = new ArrayList<Move>();
        for (var measure : traced.measures()) {
            var now = MeasureLine.of(measure, traced, null);
            var then = MeasureLine.of(measure, traced, day);
            if (now.status() != null && !now.tone().equals(then.tone())) {
                moved.add(new Move(now, then.tone().replace('-', ' ')));
            }
        }
        return moved;
    }

    private static List<Dispute> disputed(Traced traced, LocalDate day) {
        var disputed = new ArrayList<Dispute>();
        for (var measure : traced.measures()) {
            measure.board().stream()
                    .filter(Measure.Slot::disputed)
                    .filter(slot -> !Told.upTo(slot, traced, day).disputed())
                    .forEach(slot -> disputed.add(new Dispute(MeasureLine.of(measure, traced, null), slot)));
        }
        return disputed.stream().limit(MOST).toList();
    }

    private static List<Edit> edits(Desk desk, Traced traced, Instant moment) {
        var documents = desk.store().documents();
        var first = new LinkedHashMap<String, NewVersion>();
        documents
                .versionsBetween(documents.changeAt(moment), documents.lastChange())
                .forEach(version -> first.putIfAbsent(version.document().value(), version));
        var edits = new ArrayList<Edit>();
        for (var version : first.values()) {
            var stored = traced.documents().find(version.document()).orElse(null);
            if (stored == null || version.version() == 1) {
                continue;
            }
            var before = documents.versions(version.document()).get(version.version() - 2);
            edit(before, version.version() - 1, stored)
                    .ifPresent(edit -> edits.add(official(stored) ? 0 : edits.size(), edit));
        }
        return edits;
    }

    private static Optional<Edit> edit(Document before, int from, StoredDocument stored) {
        var changes = TextChange.between(before.text(), stored.document().text());
        return changes.stream()
                .findFirst()
                .map(change -> new Edit(DocumentLine.of(stored), from, stored.version(), changes.size(), change));
    }

    private static boolean official(StoredDocument stored) {
        return stored.document().metadata().kind() == DocumentKind.OFFICIAL;
    }
}
