package claimtrail.web.page;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.PartialDate;
import claimtrail.web.api.DocumentLookup;
import claimtrail.web.api.Parameters;
import claimtrail.web.api.Traced;
import claimtrail.web.api.Traces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The pages of the measures: all of them, and each with its status through time and its board of questions.
public final class MeasurePage {

    private static final int MOST_DAYS = 100_000;

    private final Traces traces;
    private final Clock clock;

    MeasurePage(Traces traces, Clock clock) {
        this.traces = traces;
        this.clock = clock;
    }

    /// What the page of all measures shows.
    public record Overview(List<MeasureLine> lines) {}

    /// What the page of one measure shows.
    ///
    /// @param asOf the day that is asked about, "" for the newest
    /// @param names of the entities that its documents mention, by their ids
    public record View(
            MeasureLine line,
            String asOf,
            StatusLine through,
            Map<String, String> names,
            List<Step> steps,
            List<Question> questions,
            Told told) {

        /// All documents that tell of it.
        public String search() {
            return new Address("/search")
                    .with("q", "measure:" + line.measure().id())
                    .toString();
        }

        /// The names of a measure's objects.
        public String named(List<String> objects) {
            return objects.stream()
                    .map(object -> names.getOrDefault(object, object))
                    .collect(Collectors.joining(", "));
        }
    }

    /// A change of status.
    ///
    /// @param current whether it is where the measure stood on the day that is asked about
    /// @param ahead whether it lies after that day
    public record Step(
            Measure.Event event, List<DocumentLine> documents, List<OtherDay> others, boolean current, boolean ahead) {

        /// `30 June 2026`, or a range.
        public String when() {
            var to = event.dateTo();
            return DateText.of(event.date()) + (to == null ? "" : " to " + DateText.of(to));
        }
    }

    /// Another day that some documents give for the same change.
    public record OtherDay(PartialDate date, List<DocumentLine> documents) {}

    /// A question of the board.
    public record Question(String name, boolean disputed, List<Answer> answers) {}

    /// One of its answers.
    public record Answer(Measure.Value value, List<Testimony> testimonies) {

        /// The answer as people read it.
        public String text() {
            return PartialDate.parse(value.value()).map(DateText::of).orElse(value.value());
        }

        /// `2 origins, first 12 June 2026, last 1 July 2026`.
        public String counts() {
            var first = value.firstSeen();
            var last = value.lastSeen();
            var origins = value.origins() + (value.origins() == 1 ? " origin" : " origins");
            if (first == null || last == null) {
                return origins;
            }
            return first.equals(last)
                    ? origins + ", " + DateText.of(first)
                    : origins + ", first " + DateText.of(first) + ", last " + DateText.of(last);
        }
    }

    Overview overview() {
        var traced = traces.now();
        return new Overview(traced.measures().stream()
                .map(measure -> MeasureLine.of(measure, traced, null))
                .toList());
    }

    /// The page of one measure; `null` where there is none of that name.
    @Nullable View view(String id, Parameters parameters) {
        var asOf = parameters.day("asOf");
        var traced = traces.now();
        return traced.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .map(measure -> view(measure, traced, asOf, today()))
                .orElse(null);
    }

    /// The day at which the slider of a measure was left; `null` where it was not moved.
    @Nullable LocalDate slid(String id, Parameters parameters) {
        if (parameters.text("day").isEmpty()) {
            return null;
        }
        return traces.now().measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .map(measure -> StatusLine.of(measure, today()).first())
                .map(first -> first.plusDays(parameters.number("day", 0, 0, MOST_DAYS)))
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static View view(Measure measure, Traced traced, @Nullable LocalDate asOf, LocalDate today) {
        var line = MeasureLine.of(measure, traced, asOf);
        var documents = traced.documents();
        return new View(
                line,
                asOf == null ? "" : asOf.toString(),
                StatusLine.of(measure, asOf == null ? today : asOf),
                names(measure, documents),
                measure.events().stream()
                        .map(event -> step(event, line, asOf, documents))
                        .toList(),
                measure.board().stream()
                        .map(slot -> asOf == null ? slot : Told.upTo(slot, traced, asOf))
                        .filter(slot -> !slot.values().isEmpty())
                        .sorted(Comparator.comparing(Measure.Slot::disputed).reversed())
                        .map(slot -> question(slot, documents))
                        .toList(),
                Told.of(measure, traced, asOf));
    }

    private static Map<String, String> names(Measure measure, DocumentLookup documents) {
        return measure.events().stream()
                .flatMap(event -> event.documents().stream())
                .distinct()
                .flatMap(id -> documents.find(id).stream())
                .flatMap(stored -> stored.reading().mentions().stream())
                .map(Mention::entity)
                .collect(Collectors.toMap(Entity::id, Entity::name, (one, other) -> one));
    }

    private static Step step(
            Measure.Event event, MeasureLine line, @Nullable LocalDate asOf, DocumentLookup documents) {
        var standing = line.status();
        var current = standing != null
                && standing.status() == event.status()
                && standing.since().equals(event.date());
        var others = event.disagreeing().stream()
                .map(other -> new OtherDay(other.date(), lines(other.documents(), documents)))
                .toList();
        var ahead = asOf != null && event.date().earliest().isAfter(asOf);
        return new Step(event, lines(event.documents(), documents), others, current, ahead);
    }

    private static List<DocumentLine> lines(List<DocumentId> ids, DocumentLookup documents) {
        return ids.stream().map(id -> DocumentLine.of(id, documents)).toList();
    }

    private static Question question(Measure.Slot slot, DocumentLookup documents) {
        return new Question(
                slot.name(),
                slot.disputed(),
                slot.values().stream()
                        .map(value -> new Answer(value, Testimony.of(value.evidence(), documents)))
                        .toList());
    }
}
