package org.acquis.gradesync.sending;

import static org.acquis.schema.Tables.DELIVERY;
import static org.acquis.schema.Tables.LINE_ITEM;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.jooq.impl.DSL.nullif;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.acquis.ops.Database;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Writes down that an attempt begins, and how it ended. Only the holder of the lease writes; a row that was replaced
 * meanwhile keeps its newer score and learns only what is true of the gradebook.
 */
final class SettlingScore {
    /** After so many answers of 500 somebody should look. */
    private static final int MOST_SELDOM_TRIES = 8;

    /** Twice more: a platform may show a result a little late. */
    private static final int MOST_UNSEEN_TRIES = 2;

    private static final int MOST_CLOCK_TRIES = 6;

    private final Database database;
    private final GoneColumn goneColumn;
    private final ColumnKeepsNothing keepsNothing = new ColumnKeepsNothing();
    private final Backoff backoff;
    private final Clock clock;

    SettlingScore(Database database, Backoff backoff, Clock clock) {
        this.database = database;
        this.goneColumn = new GoneColumn(clock);
        this.backoff = backoff;
        this.clock = clock;
    }

    /** False: the row was replaced or taken over; nothing may be sent. */
    boolean attempts(ClaimedScore cell, Instant stamp) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(SCORE_TO_SEND.STAMP, stamp);
        values.put(SCORE_TO_SEND.ATTEMPTED, cell.posted().orElse(null));
        values.put(SCORE_TO_SEND.ATTEMPTED_EDITION, cell.edition());
        values.put(SCORE_TO_SEND.UNANSWERED, true);
        values.put(SCORE_TO_SEND.LEASE_UNTIL, clock.instant().plus(ClaimingScores.LEASE));
        return database.transaction(tx -> {
            boolean ours = tx.update(SCORE_TO_SEND)
                            .set(values)
                            .where(same(cell))
                            .and(SCORE_TO_SEND.STATUS.eq("waiting"))
                            .execute()
                    == 1;
            if (!ours) {
                give(tx, cell, Map.of());
            }
            return ours;
        });
    }

    /** Its stamp would be in the future: due again when it is not. */
    void waits(ClaimedScore cell, Instant until) {
        database.inTransaction(tx -> {
            if (!update(tx, cell, Map.of(SCORE_TO_SEND.DUE_AT, until))) {
                give(tx, cell, Map.of());
            }
        });
    }

    /** Looking at the gradebook failed; whether an earlier attempt arrived is as unknown as before. */
    Verdict lookedInVain(ClaimedScore cell, Verdict verdict) {
        if (verdict instanceof Verdict.Unknown unknown) {
            Verdict later = new Verdict.Later(unknown.code(), unknown.retryAfter(), false, unknown.health());
            return settle(cell, later, Optional.empty(), cell.history().unanswered());
        }
        return settle(cell, verdict, Optional.empty(), cell.history().unanswered());
    }

    /** @param attempt stamp of the attempt that this settles; empty: only looked */
    Verdict settle(ClaimedScore cell, Verdict verdict, Optional<Instant> attempt) {
        return settle(cell, verdict, attempt, verdict instanceof Verdict.Unknown);
    }

    /** A score was read back from the column: the next ones need not be. */
    void verified(ClaimedScore cell) {
        database.inTransaction(tx -> tx.update(LINE_ITEM)
                .set(LINE_ITEM.VERIFIED_AT, clock.instant())
                .set(LINE_ITEM.PROBLEM, nullif(LINE_ITEM.PROBLEM, Verdict.NotStored.CODE))
                .where(LINE_ITEM.ID.eq(cell.column().value()))
                .and(LINE_ITEM.VERIFIED_AT.isNull())
                .execute());
    }

    private Verdict settle(ClaimedScore cell, Verdict reached, Optional<Instant> attempt, boolean stillUnanswered) {
        Verdict verdict = patienceEnds(cell, reached);
        boolean unsettled = verdict instanceof Verdict.NotStored || stillUnanswered;
        Map<Field<?>, Object> truths = new HashMap<>(truths(cell, verdict));
        truths.put(SCORE_TO_SEND.UNANSWERED, unsettled);
        Map<Field<?>, Object> all = new HashMap<>(truths);
        all.putAll(standing(cell, verdict));
        database.inTransaction(tx -> {
            boolean current = update(tx, cell, all);
            boolean ours = current || give(tx, cell, truths);
            if (!ours) {
                return;
            }
            if (verdict instanceof Verdict.ColumnGone) {
                goneColumn.park(tx, cell.column(), cell.url().map(URI::toString).orElse(""));
            }
            if (current && verdict instanceof Verdict.Refused && verdict.code().equals(Verdict.NotStored.CODE)) {
                keepsNothing.park(tx, cell.column());
            }
            boolean worthNoting = attempt.isPresent() || !(verdict instanceof Verdict.Later);
            if (worthNoting) {
                note(tx, cell, verdict, attempt);
            }
        });
        return verdict;
    }

    private static Verdict patienceEnds(ClaimedScore cell, Verdict verdict) {
        int tries = cell.history().tries();
        if (verdict.code().equals("perhaps-locked") && tries >= MOST_SELDOM_TRIES) {
            return new Verdict.Refused("perhaps-locked");
        }
        if (verdict instanceof Verdict.NotStored && tries >= MOST_UNSEEN_TRIES) {
            return new Verdict.Refused(Verdict.NotStored.CODE);
        }
        if (verdict.code().equals("clock-behind") && tries >= MOST_CLOCK_TRIES) {
            return new Verdict.Clash("newer-grade", Optional.empty());
        }
        return verdict;
    }

    /** What is true of gradebook and platform whatever the row wants by now. */
    private Map<Field<?>, Object> truths(ClaimedScore cell, Verdict verdict) {
        Map<Field<?>, Object> values = new HashMap<>();
        if (verdict instanceof Verdict.Delivered) {
            values.put(SCORE_TO_SEND.SENT_SCORE, cell.posted().orElse(null));
            values.put(SCORE_TO_SEND.SENT_AT, clock.instant());
            values.put(SCORE_TO_SEND.FOREIGN_SCORE, null);
        }
        retryAfter(verdict).ifPresent(wait -> {
            Instant until = clock.instant().plus(wait).plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
            values.put(SCORE_TO_SEND.NOT_BEFORE, until);
            values.put(SCORE_TO_SEND.DUE_AT, until);
        });
        return values;
    }

    private Map<Field<?>, Object> standing(ClaimedScore cell, Verdict verdict) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(SCORE_TO_SEND.REASON, verdict.code());
        if (verdict instanceof Verdict.Delivered) {
            values.put(SCORE_TO_SEND.STATUS, "sent");
            values.put(SCORE_TO_SEND.REASON, null);
            values.put(SCORE_TO_SEND.TRIES, 0);
            values.put(SCORE_TO_SEND.OVERWRITE, false);
        } else if (verdict instanceof Verdict.Clash clash) {
            values.put(SCORE_TO_SEND.STATUS, "conflict");
            values.put(SCORE_TO_SEND.FOREIGN_SCORE, clash.foreign().orElse(null));
            values.put(SCORE_TO_SEND.OVERWRITE, false);
        } else if (verdict instanceof Verdict.Refused || verdict instanceof Verdict.ColumnGone) {
            values.put(SCORE_TO_SEND.STATUS, "refused");
        } else {
            values.put(SCORE_TO_SEND.TRIES, cell.history().tries() + 1);
            if (retryAfter(verdict).isEmpty()) {
                values.put(SCORE_TO_SEND.DUE_AT, clock.instant().plus(patience(cell, verdict)));
            }
        }
        return values;
    }

    private Duration patience(ClaimedScore cell, Verdict verdict) {
        boolean seldom = verdict instanceof Verdict.Later later && later.seldom();
        int tries = cell.history().tries();
        return seldom ? backoff.seldom(tries) : backoff.soon(tries);
    }

    private static Optional<Duration> retryAfter(Verdict verdict) {
        if (verdict instanceof Verdict.Later later) {
            return later.retryAfter();
        }
        return verdict instanceof Verdict.Unknown unknown ? unknown.retryAfter() : Optional.empty();
    }

    /** For the edition that was claimed: also gives the lease back. */
    private static boolean update(DSLContext tx, ClaimedScore cell, Map<Field<?>, Object> values) {
        return tx.update(SCORE_TO_SEND)
                        .set(values)
                        .setNull(SCORE_TO_SEND.LEASE_TOKEN)
                        .setNull(SCORE_TO_SEND.LEASE_UNTIL)
                        .where(same(cell))
                        .execute()
                == 1;
    }

    /** For a row that was replaced meanwhile. */
    private static boolean give(DSLContext tx, ClaimedScore cell, Map<Field<?>, Object> truths) {
        return tx.update(SCORE_TO_SEND)
                        .set(truths)
                        .setNull(SCORE_TO_SEND.LEASE_TOKEN)
                        .setNull(SCORE_TO_SEND.LEASE_UNTIL)
                        .where(SCORE_TO_SEND.ID.eq(cell.cell().value()))
                        .and(SCORE_TO_SEND.LEASE_TOKEN.eq(cell.lease()))
                        .execute()
                == 1;
    }

    private static Condition same(ClaimedScore cell) {
        return SCORE_TO_SEND
                .ID
                .eq(cell.cell().value())
                .and(SCORE_TO_SEND.LEASE_TOKEN.eq(cell.lease()))
                .and(SCORE_TO_SEND.EDITION.eq(cell.edition()));
    }

    private void note(DSLContext tx, ClaimedScore cell, Verdict verdict, Optional<Instant> attempt) {
        tx.insertInto(DELIVERY)
                .set(DELIVERY.SCORE_TO_SEND_ID, cell.cell().value())
                .set(DELIVERY.AT, clock.instant())
                .set(DELIVERY.STAMP, attempt.orElse(null))
                .set(DELIVERY.SCORE_GIVEN, cell.posted().orElse(null))
                .set(DELIVERY.OUTCOME, verdict.code())
                .execute();
    }
}
