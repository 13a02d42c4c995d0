package org.acquis;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for Ctrl-C or a termination signal, then closes things in order. */
final class Stopping {
    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);

    private Stopping() {}

    /** @param parts in the order in which they are closed */
    static void with(AutoCloseable... parts) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(List.of(parts)), "acquis-stop"));
    }

    /** Does not return before the process is told to end. */
    static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes each, whatever becomes of the others. */
    static void close(List<AutoCloseable> parts) {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception stillOpen) {
                LOG.warn("could not close {}", part.getClass().getSimpleName(), stillOpen);
            }
        }
    }
}
