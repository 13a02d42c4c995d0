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

/** A trainer decides between the score here and the grade that somebody else gave in the gradebook. */
public final class ResolvingConflict {
    private final Database database;
    private final SyncAudit audit;
    private final Clock clock;

    public ResolvingConflict(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = new SyncAudit(audit);
        this.clock = clock;
    }

    /**
     * Ours replaces the grade that the trainer saw; should yet another be there by then, it is a conflict again. Also
     * for one that was left to the gradebook before.
     */
    public int oursWins(ActivityOfCourse place, CellId cell, PersonId by) {
        return overwrite(place, CellRows.only(cell).and(SCORE_TO_SEND.STATUS.in("conflict", "kept")), by);
    }

    /** Every conflict of a column. */
    public int oursWins(ActivityOfCourse place, ColumnId column, PersonId by) {
        return overwrite(place, CellRows.in(column).and(SCORE_TO_SEND.STATUS.eq("conflict")), by);
    }

    /** The gradebook keeps its grade; a score finalised later asks again. */
    public int keepTheirs(ActivityOfCourse place, CellId cell, PersonId by) {
        Map<Field<?>, Object> kept = new HashMap<>();
        kept.put(SCORE_TO_SEND.STATUS, "kept");
        kept.put(SCORE_TO_SEND.REASON, null);
        kept.put(SCORE_TO_SEND.EDITION, SCORE_TO_SEND.EDITION.plus(1));
        return change(place, CellRows.only(cell).and(SCORE_TO_SEND.STATUS.eq("conflict")), kept, "kept", by);
    }

    private int overwrite(ActivityOfCourse place, Condition which, PersonId by) {
        Instant now = clock.instant();
        Map<Field<?>, Object> ours = new HashMap<>(CellRows.queued(now));
        ours.put(SCORE_TO_SEND.OVERWRITE, true);
        return change(place, which, ours, "overwritten", by);
    }

    private int change(
            ActivityOfCourse place, Condition which, Map<Field<?>, Object> values, String what, PersonId by) {
        return database.transaction(tx -> {
            CellRows rows = new CellRows(tx, place);
            List<Long> found = rows.find(which);
            audit.cells(tx, place, by, what, found);
            return rows.change(found, values);
        });
    }
}
