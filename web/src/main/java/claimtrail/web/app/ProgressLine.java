package claimtrail.web.app;

import claimtrail.web.api.Progress;
import claimtrail.web.api.Progress.Snapshot;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;

/// Tells on the terminal how far the crawl is, while it works.
final class ProgressLine {

    private static final long EVERY_MILLIS = 1_000;
    private static final int QUIET_TIMES = 5;

    private final PrintWriter err;
    private final Progress progress;

    ProgressLine(PrintWriter err, Progress progress) {
        this.err = err;
        this.progress = progress;
    }

    /// Returns when nothing more is to come and nothing has been left to do for some seconds.
    void until(BooleanSupplier nothingMoreComes) throws InterruptedException {
        Snapshot shown = null;
        var quiet = 0;
        while (quiet < QUIET_TIMES) {
            Thread.sleep(EVERY_MILLIS);
            var now = progress.now();
            quiet = now.working() || now.read() == 0 || !nothingMoreComes.getAsBoolean() ? 0 : quiet + 1;
            if (now.working() && !now.equals(shown)) {
                err.println("  " + now.waiting() + " links waiting, " + now.fetched() + " pages archived, " + now.read()
                        + " documents read"
                        + (now.phase() == Progress.Phase.LOADING ? " (loading language models)" : ""));
                err.flush();
                shown = now;
            }
        }
    }
}
