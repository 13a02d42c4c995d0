package org.acquis.gradesync;

import static org.acquis.schema.Tables.SCORE_TO_SEND;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acquis.assessment.ActivityOfCourse;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.PersonId;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * A trainer takes a single score back out of the gradebook; the grid stays final, and the score can be sent again. A
 * score that was never sent is only dropped.
 */
public final class WithdrawingScore {
    private final Database database;
    private final SyncAudit audit;
    private final Clock clock;

    public WithdrawingScore(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = new SyncAudit(audit);
        this.clock = clock;
    }

    /** @return 1, or 0 where there is nothing to withdraw */
    public int one(ActivityOfCourse place, CellId cell, PersonId by) {
        Condition score = CellRows.only(cell)
                .and(SCORE_TO_SEND.KIND.eq("score"))
                .and(SCORE_TO_SEND.STATUS.in("waiting", "refused", "conflict", "sent"));
        return database.transaction(tx -> {
            CellRows rows = new CellRows(tx, place);
            List<Long> there = rows.find(score.and(QueueingScores.mayBeThere()));
            List<Long> never = rows.find(score.andNot(QueueingScores.mayBeThere()));
            Map<Field<?>, Object> withdrawal = new HashMap<>(CellRows.queued(clock.instant()));
            withdrawal.put(SCORE_TO_SEND.KIND, "withdrawal");
            Map<Field<?>, Object> dropped = new HashMap<>();
            dropped.put(SCORE_TO_SEND.STATUS, "dropped");
            dropped.put(SCORE_TO_SEND.REASON, null);
            dropped.put(SCORE_TO_SEND.EDITION, SCORE_TO_SEND.EDITION.plus(1));
            audit.cells(tx, place, by, "withdrawn", there);
            audit.cells(tx, place, by, "withdrawn", never);
            return rows.change(there, withdrawal) + rows.change(never, dropped);
        });
    }
}
