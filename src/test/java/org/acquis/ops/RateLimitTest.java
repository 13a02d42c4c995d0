package org.acquis.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);

    @Test
    void each_key_has_its_own_limit() {
        var limit = new RateLimit(2, Duration.ofMinutes(1), 10, clock);
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isTrue();
        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).isTrue();
    }

    @Test
    void the_next_window_begins_anew() {
        var limit = new RateLimit(1, Duration.ofMinutes(1), 10, clock);
        assertThat(limit.allows("a")).isTrue();
        now = now.plusSeconds(59);
        assertThat(limit.allows("a")).isFalse();
        now = now.plusSeconds(1);
        assertThat(limit.allows("a")).isTrue();
    }

    @Test
    void the_key_not_seen_for_longest_is_forgotten_and_no_other() {
        var limit = new RateLimit(1, Duration.ofMinutes(1), 2, clock);
        limit.allows("a");
        limit.allows("b");
        assertThat(limit.allows("a")).isFalse();
        limit.allows("c");
        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).isTrue();
    }
}
