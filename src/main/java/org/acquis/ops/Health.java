package org.acquis.ops;

import java.util.List;

/** The answers of {@code /health/live} and {@code /health/ready}. */
public final class Health {
    private final List<HealthCheck> checks;

    /** @param checks asked in this order */
    public Health(List<HealthCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Whoever gets an answer knows that the process lives; a restart would not mend anything else. */
    public HealthReport live() {
        return new HealthReport(List.of(HealthFinding.well("process", "answers")));
    }

    /** Whether pages can be served now. */
    public HealthReport ready() {
        return new HealthReport(checks.stream().map(HealthCheck::check).toList());
    }
}
