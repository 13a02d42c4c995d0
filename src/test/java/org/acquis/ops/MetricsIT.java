package org.acquis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetricsIT {
    @Test
    void what_was_counted_timed_and_gauged_is_scraped() {
        try (var metrics = new Metrics();
                var database = TestDatabase.fresh()) {
            metrics.count("acquis.launch.refused", "code", "state-expired");
            metrics.count("acquis.launch.refused", "code", "state-expired");
            metrics.time("acquis.delivery", Duration.ofMillis(1500), "outcome", "delivered");
            metrics.gauge("acquis.outbox.waiting", () -> 7);
            metrics.watch(database);
            database.sql().selectOne().fetch();
            assertThat(metrics.scrape())
                    .contains("acquis_launch_refused_total{code=\"state-expired\"} 2.0")
                    .contains("acquis_delivery_seconds_sum{outcome=\"delivered\"} 1.5")
                    .contains("acquis_outbox_waiting 7.0")
                    .contains("hikaricp_connections_max{pool=\"acquis\"}")
                    .contains("jvm_memory_used_bytes");
        }
    }
}
