package claimtrail.web.metrics;

import claimtrail.corpus.store.SourceHealth;
import claimtrail.corpus.store.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// The figures of the running program. Most are taken from the store when they are asked for, so that they are right
/// whichever process changed it. Safe for use by several threads.
public final class Metrics implements AutoCloseable {

    private final Store store;
    private final Clock clock;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final VisitCounts visits;
    private final MultiGauge successAge;
    private final MultiGauge failures;
    private final MultiGauge states;
    private final MultiGauge links;

    /// @param archive its folder
    public Metrics(Store store, Path archive, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.visits = new VisitCounts(store, clock, registry);
        this.successAge = gauges("claimtrail.source.success.age.seconds", "Since the source last answered");
        this.failures = gauges("claimtrail.source.failures", "Visits of the source that failed in a row");
        this.states = gauges("claimtrail.source.state", "1 for the state that the source is in, 0 for the others");
        this.links = gauges("claimtrail.links", "Links of the source by what became of them");
        gauge(
                "claimtrail.links.due",
                "Links that wait for their fetch now",
                any -> store.links().waiting(clock.instant()));
        gauge(
                "claimtrail.hosts",
                "Hosts with links that are looked at again",
                any -> store.hosts().count());
        gauge(
                "claimtrail.captures",
                "Responses that were archived",
                any -> store.captures().count());
        gauge(
                "claimtrail.documents",
                "Documents that were read",
                any -> store.documents().count());
        gauge("claimtrail.archive.bytes", "Size of the archive", any -> bytes(archive));
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /// All figures in the text format of Prometheus.
    public synchronized String text() {
        var now = clock.instant();
        var sources = store.sources().health(now);
        visits.count();
        successAge.register(ages(sources, now), true);
        failures.register(rows(sources, health -> health.visits().appointment().failures()), true);
        states.register(states(sources, now), true);
        links.register(links(sources), true);
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }

    private MultiGauge gauges(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    private void gauge(String name, String description, Function<Store, Number> value) {
        Gauge.builder(name, store, any -> value.apply(any).doubleValue())
                .description(description)
                .register(registry);
    }

    private static List<Row<?>> ages(List<SourceHealth> sources, Instant now) {
        var rows = new ArrayList<Row<?>>();
        for (var health : sources) {
            var success = health.visits().success();
            if (success != null) {
                rows.add(Row.of(tags(health), Duration.between(success, now).toSeconds()));
            }
        }
        return rows;
    }

    private static List<Row<?>> rows(List<SourceHealth> sources, ToIntFunction<SourceHealth> value) {
        return sources.stream()
                .<Row<?>>map(health -> Row.of(tags(health), value.applyAsInt(health)))
                .toList();
    }

    private static List<Row<?>> states(List<SourceHealth> sources, Instant now) {
        var rows = new ArrayList<Row<?>>();
        for (var health : sources) {
            for (var state : SourceHealth.State.values()) {
                rows.add(Row.of(
                        tags(health).and("state", state.name().toLowerCase(Locale.ROOT)),
                        health.state(now) == state ? 1 : 0));
            }
        }
        return rows;
    }

    private static List<Row<?>> links(List<SourceHealth> sources) {
        return sources.stream()
                .flatMap(health -> Stream.<Row<?>>of(
                        Row.of(
                                tags(health).and("state", "waiting"),
                                health.links().waiting()),
                        Row.of(
                                tags(health).and("state", "fetched"),
                                health.links().fetched()),
                        Row.of(tags(health).and("state", "gone"), health.links().gone()),
                        Row.of(
                                tags(health).and("state", "refused"),
                                health.links().refused()),
                        Row.of(
                                tags(health).and("state", "failed"),
                                health.links().failed())))
                .toList();
    }

    private static Tags tags(SourceHealth health) {
        return Tags.of("source", health.source().id());
    }

    private static long bytes(Path folder) {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException unreadable) {
            return 0;
        }
    }
}
