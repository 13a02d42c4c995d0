package org.acquis.gradesync;

import static org.acquis.schema.Tables.SCORE_TO_SEND;

import java.time.Clock;
import java.time.Instant;
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
 * A trainer has scores sent again. Conflicts are left out: deciding them is an act of its own, and nothing is sent
 * before the time that a platform asked for.
 */
public final class ResendingScore {
    private static final Condition STILL_WANTED = SCORE_TO_SEND.REASON.isNull().or(SCORE_TO_SEND.REASON.ne("outdated"));

    private final Database database;
    private final SyncAudit audit;
    private final Clock clock;

    public ResendingScore(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = new SyncAudit(audit);
        this.clock = clock;
    }

    /** Also brings a score back that a trainer had withdrawn by itself. @return how many are sent again: 0 or 1 */
    public int one(ActivityOfCourse place, CellId cell, PersonId by) {
        Condition sendable = SCORE_TO_SEND
                .STATUS
                .in("waiting", "refused", "sent")
                .and(SCORE_TO_SEND.SCORE_GIVEN.isNotNull().or(SCORE_TO_SEND.STATUS.ne("sent")));
        return resend(place, CellRows.only(cell).and(sendable), by);
    }

    /** All of a column, what was sent among them. */
    public int column(ActivityOfCourse place, ColumnId column, PersonId by) {
        Condition all = SCORE_TO_SEND
                .STATUS
                .in("waiting", "refused")
                .or(SCORE_TO_SEND.STATUS.eq("sent").and(SCORE_TO_SEND.KIND.eq("score")));
        return resend(place, CellRows.in(column).and(all).and(STILL_WANTED), by);
    }

    /** All of the activity that was refused or waits for another try. */
    public int undelivered(ActivityOfCourse place, PersonId by) {
        return resend(place, SCORE_TO_SEND.STATUS.in("waiting", "refused"), by);
    }

    private int resend(ActivityOfCourse place, Condition which, PersonId by) {
        return database.transaction(tx -> {
            Instant now = clock.instant();
            CellRows rows = new CellRows(tx, place);
            List<Long> withdrawn = rows.find(which.and(SCORE_TO_SEND.KIND.eq("withdrawal"))
                    .and(SCORE_TO_SEND.STATUS.eq("sent"))
                    .and(SCORE_TO_SEND.SCORE_GIVEN.isNotNull()));
            Map<Field<?>, Object> back = new HashMap<>(CellRows.queued(now));
            back.put(SCORE_TO_SEND.KIND, "score");
            int all = rows.change(withdrawn, back);
            List<Long> others = rows.find(which.and(SCORE_TO_SEND.ID.notIn(withdrawn)));
            all += rows.change(others, CellRows.queued(now));
            rows.lookAgain(withdrawn, now);
            rows.lookAgain(others, now);
            audit.cells(tx, place, by, "resent", withdrawn);
            audit.cells(tx, place, by, "resent", others);
            return all;
        });
    }
}
