package claimtrail.index.search;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/// As long as one question may take. What was found until then is the answer.
record TimeLimit(long nanosAtEnd) implements QueryTimeout {
    static final Duration USUAL = Duration.ofSeconds(2);

    static TimeLimit from(Duration length) {
        return new TimeLimit(System.nanoTime() + length.toNanos());
    }

    static QueryProblem problem() {
        return new QueryProblem(0, "the time was over before everything was searched; the counts are of a part");
    }

    @Override
    public boolean shouldExit() {
        return System.nanoTime() - nanosAtEnd > 0;
    }
}
