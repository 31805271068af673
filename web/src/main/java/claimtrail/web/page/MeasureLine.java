package claimtrail.web.page;

import claimtrail.corpus.claim.Measure;
import claimtrail.index.trace.StatusOn;
import claimtrail.web.api.Traced;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A measure as one line: how it stands, and what is disputed about it.
///
/// @param status how it stood on the day that is asked about; `null` where nothing is known of it then
/// @param disputed questions that are answered differently
public record MeasureLine(Measure measure, @Nullable StatusOn status, List<Measure.Slot> disputed) {

    static MeasureLine of(Measure measure, Traced traced, @Nullable LocalDate day) {
        return new MeasureLine(
                measure,
                traced.status(measure, day).orElse(null),
                measure.board().stream().filter(Measure.Slot::disputed).toList());
    }

    public String href() {
        return "/measure/" + measure.id();
    }

    /// Where a question stands on the measure's page: `slot-which-models`.
    public static String anchor(String slot) {
        return "slot-" + slot.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /// `lifted since 30 June 2026`.
    public String standing() {
        return status == null ? "status unknown" : words(status) + " since " + DateText.of(status.since());
    }

    /// The class of the status' badge.
    public String tone() {
        return status == null ? "unknown" : status.status().label();
    }

    private static String words(StatusOn status) {
        return status.status().label().replace('-', ' ');
    }
}
