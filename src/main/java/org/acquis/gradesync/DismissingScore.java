package org.acquis.gradesync;

import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.SCORE_TO_SEND;
import static org.jooq.impl.DSL.selectOne;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acquis.assessment.ActivityOfCourse;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Sets a refused score aside that the gradebook never took and never will: that of somebody who is no candidate, such as
 * a colleague who was scored before his first launch told what he is.
 */
public final class DismissingScore {
    private final Database database;
    private final SyncAudit audit;

    public DismissingScore(Database database, AuditLog audit) {
        this.database = database;
        this.audit = new SyncAudit(audit);
    }

    /** @return 1, or 0 where the row is another's: of a candidate, not refused, or perhaps in the gradebook */
    public int one(ActivityOfCourse place, CellId cell, PersonId by) {
        return database.transaction(tx -> {
            CellRows rows = new CellRows(tx, place);
            List<Long> found = rows.find(CellRows.only(cell)
                    .and(SCORE_TO_SEND.STATUS.eq("refused"))
                    .andNot(QueueingScores.mayBeThere())
                    .andNot(ofCandidate(place)));
            audit.cells(tx, place, by, "dismissed", found);
            return rows.change(found, dropped());
        });
    }

    private static Condition ofCandidate(ActivityOfCourse place) {
        return org.jooq.impl.DSL.exists(selectOne()
                .from(COURSE_MEMBER)
                .where(COURSE_MEMBER.COURSE_ID.eq(place.course().value()))
                .and(COURSE_MEMBER.PERSON_ID.eq(SCORE_TO_SEND.PERSON_ID))
                .and(COURSE_MEMBER.ROLE.eq(CourseRole.LEARNER.code()))
                .and(COURSE_MEMBER.HIDDEN.eq(false)));
    }

    private static Map<Field<?>, Object> dropped() {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(SCORE_TO_SEND.STATUS, "dropped");
        values.put(SCORE_TO_SEND.REASON, null);
        values.put(SCORE_TO_SEND.EDITION, SCORE_TO_SEND.EDITION.plus(1));
        return values;
    }
}
