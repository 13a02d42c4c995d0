package org.acquis.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Has the members of a course read for a page that waits only a moment: what takes longer goes on by itself, and the
 * course says that it is being read.
 */
public final class RosterForPages implements AutoCloseable {
    private static final int MOST_THREADS = 16;

    private final RefreshingRoster roster;
    private final Duration patience;
    private final ExecutorService threads = new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
                Thread thread = new Thread(task, "roster");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());

    /** @param patience how long a page waits */
    public RosterForPages(RefreshingRoster roster, Duration patience) {
        this.roster = roster;
        this.patience = patience;
    }

    /** As {@link RefreshingRoster#refresh}, for a moment. */
    public void refresh(CourseId course, Instant now) {
        await(() -> roster.refresh(course, now));
    }

    /** As {@link RefreshingRoster#refreshNow}, for a moment. */
    public void refreshNow(CourseId course, Instant now) {
        await(() -> roster.refreshNow(course, now));
    }

    private void await(Supplier<RosterReading> reading) {
        Future<RosterReading> result = threads.submit(reading::get);
        try {
            result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            return;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broke) {
            if (broke.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(broke.getCause());
        }
    }

    /** Lets what is being read come to its end. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
