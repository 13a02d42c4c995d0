package org.acquis.ops;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Counters and timers by name, in the text format of Prometheus. Names and tags are words of ours such as refusal codes:
 * never a person, an address or anything a stranger can choose, which would fill the memory.
 */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    public Metrics() {
        garbage.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /**
     * @param name with dots, such as {@code acquis.launch.refused}
     * @param tags name, value, name, value; always the same names for one metric
     */
    public void count(String name, String... tags) {
        registry.counter(name, tags).increment();
    }

    /** How long something took. */
    public void time(String name, Duration duration, String... tags) {
        registry.timer(name, tags).record(duration);
    }

    /** A value that is asked for whenever somebody scrapes, such as how many notes wait. */
    public void gauge(String name, Supplier<Number> value, String... tags) {
        Gauge.builder(name, value).tags(tags).register(registry);
    }

    /** Adds how busy the pool of this database is. */
    public void watch(Database database) {
        database.report(registry);
    }

    /** The text for {@code GET /metrics}, content type {@code text/plain; version=0.0.4}. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
