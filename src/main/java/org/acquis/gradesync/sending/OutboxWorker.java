package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.acquis.schema.Tables.SENDING_PAUSE;
import static org.jooq.impl.DSL.min;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.acquis.lti13.ags.AgsClient;
import org.acquis.ops.Database;
import org.acquis.platform.JooqRegistrations;
import org.acquis.platform.PlatformId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the outbox to the gradebooks. {@link #start} looks about every second; {@link #runDue} is the same by hand,
 * for tests and measurements. Several workers may run on one database, in one process or many.
 */
public final class OutboxWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_BREAKDOWN = Duration.ofSeconds(5);

    /** What is on its way gets this long to come back; what does not is resolved by the next start. */
    private static final Duration FAREWELL = Duration.ofSeconds(12);

    private final Database database;
    private final Sending sending;
    private final WakingColumns waking;
    private final Pace pace;
    private final Clock clock;
    private final ExecutorService threads;
    private final ConcurrentMap<PlatformId, Lane> lanes = new ConcurrentHashMap<>();
    private final Set<PlatformId> renaming = ConcurrentHashMap.newKeySet();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean closed;

    /** @param random spreads the times of further tries */
    public OutboxWorker(
            Database database, JooqRegistrations registrations, AgsClient ags, Clock clock, Random random, Pace pace) {
        this.database = database;
        this.sending = new Sending(database, registrations, ags, clock, random);
        this.waking = new WakingColumns(database);
        this.pace = pace;
        this.clock = clock;
        this.threads = SendingThreads.open(pace.inAll());
    }

    /**
     * Sends all that is due now and returns when nothing due is left.
     *
     * @return how many scores and labels were taken up
     */
    public int runDue() {
        int all = 0;
        int now;
        do {
            now = open().stream().mapToInt(CompletableFuture::join).sum();
            all += now;
        } while (now > 0 && !closed);
        return all;
    }

    /** Looks for due rows about every second, on a thread of its own, until closed. */
    public void start() {
        Thread thread = new Thread(this::watch, "outbox");
        thread.setDaemon(true);
        thread.start();
    }

    /** Looks at once; to be called after a commit, from any thread. */
    public void wake() {
        bell.release();
    }

    @Override
    public void close() {
        closed = true;
        wake();
        lanes.values().forEach(Lane::halt);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        Duration pause = EVERY;
        while (!closed) {
            try {
                if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
                open();
                pause = EVERY;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.warn("The outbox could not be read: {}", broken.toString());
                pause = AFTER_BREAKDOWN;
            }
        }
    }

    /** Lanes of the platforms that have something due and none open yet. */
    private List<CompletableFuture<Integer>> open() {
        Instant now = clock.instant();
        waking.run(now);
        List<CompletableFuture<Integer>> opened = new ArrayList<>();
        for (PlatformId platform : duePlatforms(now)) {
            if (!closed && !lanes.containsKey(platform)) {
                opened.add(open(platform));
            }
        }
        for (PlatformId platform : sending.renaming().platforms()) {
            if (!closed && renaming.add(platform)) {
                opened.add(CompletableFuture.supplyAsync(() -> rename(platform), threads));
            }
        }
        return opened;
    }

    private int rename(PlatformId platform) {
        try {
            return sending.renaming().of(platform);
        } catch (RuntimeException broken) {
            // Most likely the database is away. The leases end by themselves.
            LOG.warn("Renaming columns of platform {} stopped: {}", platform.value(), broken.toString());
            return 0;
        } finally {
            renaming.remove(platform);
        }
    }

    private CompletableFuture<Integer> open(PlatformId platform) {
        Lane lane = new Lane(platform, sending, pace, threads);
        if (lanes.putIfAbsent(platform, lane) != null) {
            return CompletableFuture.completedFuture(0);
        }
        return lane.start().whenComplete((taken, never) -> lanes.remove(platform, lane));
    }

    /** Read from the index alone: the earliest due row of each platform. */
    private List<PlatformId> duePlatforms(Instant now) {
        return database.sql()
                .select(SCORE_TO_SEND.PLATFORM_ID)
                .from(SCORE_TO_SEND)
                .leftJoin(SENDING_PAUSE)
                .on(SENDING_PAUSE.PLATFORM_ID.eq(SCORE_TO_SEND.PLATFORM_ID))
                .where(SCORE_TO_SEND.STATUS.eq("waiting"))
                .and(SENDING_PAUSE.UNTIL.isNull().or(SENDING_PAUSE.UNTIL.le(now)))
                .groupBy(SCORE_TO_SEND.PLATFORM_ID)
                .having(min(SCORE_TO_SEND.DUE_AT).le(now))
                .fetch(row -> new PlatformId(row.value1()));
    }
}
