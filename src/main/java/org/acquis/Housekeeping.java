package org.acquis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes every few minutes what has run out: ended sessions, logins that never came back. */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int EVERY_MINUTES = 10;

    private final List<ToIntFunction<Instant>> sweeps;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "acquis-housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    /** @param sweeps each removes what has ended by the given instant, and says how many rows */
    Housekeeping(List<ToIntFunction<Instant>> sweeps, Clock clock) {
        this.sweeps = sweeps;
        this.clock = clock;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::sweep, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    void sweep() {
        for (ToIntFunction<Instant> each : sweeps) {
            try {
                int removed = each.applyAsInt(clock.instant());
                LOG.debug("{} rows had run out", removed);
            } catch (RuntimeException away) {
                LOG.warn("housekeeping failed, it comes again in {} minutes", EVERY_MINUTES, away);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
