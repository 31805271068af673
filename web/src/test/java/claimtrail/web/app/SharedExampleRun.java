package claimtrail.web.app;

import claimtrail.ingest.pipeline.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands the one crawl of the whole example web to every test class that asks for it, and ends it after the last.
final class SharedExampleRun implements ParameterResolver {

    private static final Clock AFTER_THE_STORY = Clock.fixed(Instant.parse("2026-07-10T00:00:00Z"), ZoneOffset.UTC);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ExampleRun.class;
    }

    @Override
    public ExampleRun resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedExampleRun.class))
                .getOrComputeIfAbsent(Crawl.class, none -> Crawl.done(), Crawl.class)
                .run();
    }

    private record Crawl(ExampleRun run) implements AutoCloseable {

        static Crawl done() {
            try {
                var run = ExampleRun.start(Files.createTempDirectory("example-run"), AFTER_THE_STORY, Pace.USUAL);
                run.untilResting();
                return new Crawl(run);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public void close() throws IOException {
            run.close();
        }
    }
}
