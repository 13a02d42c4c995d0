package org.acquis.ops;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats a whole transaction that lost against another one, a bounded number of times. */
final class Repeating {
    static final int ATTEMPTS = 6;
    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    /**
     * 1213 deadlock, which is also how Galera reports a certification failure; 1205 lock wait timeout; 1020 record
     * changed since last read; 1180 error during commit, when Galera refuses at the last moment.
     */
    private static final Set<Integer> LOST = Set.of(1213, 1205, 1020, 1180);

    private Repeating() {}

    static <T> T whileLost(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !lost(e)) {
                    throw e;
                }
                LOG.debug("Repeating a transaction, attempt {} was lost", attempt);
                pause(attempt);
            }
        }
    }

    static boolean lost(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOST.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    /** Some milliseconds, unequal, so that two that met do not meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5L, 5L + 15L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
