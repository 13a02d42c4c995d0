package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.SENDING_PAUSE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.acquis.ops.Database;
import org.acquis.platform.PlatformId;

/** Platforms in trouble, which all nodes leave alone for a while. */
final class Pauses {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FIRST_BARRED = Duration.ofMinutes(1);
    private static final Duration LONGEST_BARRED = Duration.ofHours(1);

    /** OPEN: send; TRYING: a pause is over, one score goes first; CLOSED: not yet. */
    enum Gate {
        OPEN,
        TRYING,
        CLOSED
    }

    private final Database database;
    private final Clock clock;

    Pauses(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Gate gate(PlatformId platform) {
        Instant until = database.sql()
                .select(SENDING_PAUSE.UNTIL)
                .from(SENDING_PAUSE)
                .where(SENDING_PAUSE.PLATFORM_ID.eq(platform.value()))
                .fetchOne(SENDING_PAUSE.UNTIL);
        if (until == null) {
            return Gate.OPEN;
        }
        return until.isAfter(clock.instant()) ? Gate.CLOSED : Gate.TRYING;
    }

    void pause(PlatformId platform, boolean barred, String reason) {
        database.inTransaction(tx -> {
            int before = Objects.requireNonNullElse(
                    tx.select(SENDING_PAUSE.FAILURES)
                            .from(SENDING_PAUSE)
                            .where(SENDING_PAUSE.PLATFORM_ID.eq(platform.value()))
                            .fetchOne(SENDING_PAUSE.FAILURES),
                    0);
            Duration wait = barred
                    ? Backoff.doubled(FIRST_BARRED, LONGEST_BARRED, before)
                    : Backoff.doubled(FIRST, LONGEST, before);
            tx.insertInto(SENDING_PAUSE)
                    .set(SENDING_PAUSE.PLATFORM_ID, platform.value())
                    .set(SENDING_PAUSE.UNTIL, clock.instant().plus(wait))
                    .set(SENDING_PAUSE.REASON, reason)
                    .set(SENDING_PAUSE.FAILURES, before + 1)
                    .onDuplicateKeyUpdate()
                    .set(SENDING_PAUSE.UNTIL, greatest(SENDING_PAUSE.UNTIL, excluded(SENDING_PAUSE.UNTIL)))
                    .set(SENDING_PAUSE.REASON, reason)
                    .set(SENDING_PAUSE.FAILURES, before + 1)
                    .execute();
        });
    }

    void end(PlatformId platform) {
        database.inTransaction(tx -> tx.deleteFrom(SENDING_PAUSE)
                .where(SENDING_PAUSE.PLATFORM_ID.eq(platform.value()))
                .execute());
    }
}
