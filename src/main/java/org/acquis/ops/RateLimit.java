package org.acquis.ops;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * At most so many times in a window for one key; for what strangers can cause, such as audit rows of refused launches.
 * It is kept in this node's memory, and forgets the key not seen for longest when there are too many.
 */
public final class RateLimit {
    private final int times;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Used> byKey;

    /** @param keys how many keys are remembered at most */
    public RateLimit(int times, Duration window, int keys, Clock clock) {
        this.times = times;
        this.window = window;
        this.clock = clock;
        this.byKey = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
                return size() > keys;
            }
        };
    }

    /** Counts this time, and says whether it is within the limit. */
    public synchronized boolean allows(String key) {
        var now = clock.instant();
        var used = byKey.get(key);
        if (used == null || !now.isBefore(used.since.plus(window))) {
            used = new Used(now, 0);
        }
        if (used.times >= times) {
            return false;
        }
        byKey.put(key, new Used(used.since, used.times + 1));
        return true;
    }

    private record Used(Instant since, int times) {}
}
