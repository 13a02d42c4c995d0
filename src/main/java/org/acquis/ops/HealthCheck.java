package org.acquis.ops;

/** One thing without which pages cannot work. It answers within seconds, and never throws. */
@FunctionalInterface
public interface HealthCheck {
    HealthFinding check();
}
