package org.acquis.assessment;

import static org.acquis.schema.Tables.ATTEMPT;

import java.time.Instant;
import java.util.Optional;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Opens a resit: an empty grid beside the ones before, which keep counting until it is final. */
public final class OpeningAttempt {
    private final Database database;
    private final GridAudit audit;

    public OpeningAttempt(Database database, AuditLog audit) {
        this.database = database;
        this.audit = new GridAudit(audit);
    }

    /** Number of the new attempt; refused unless the newest one is final. */
    public Act<Integer> open(ActivityOfCourse place, PersonId learner, PersonId author, Instant now) {
        return database.transaction(tx -> {
            if (SelectLearnerOfActivity.of(tx, place, learner).isEmpty()) {
                return new Act.Refused<>(new GridRefusal.NotHere());
            }
            int newest = newest(tx, place, learner);
            Optional<LockedGrid> last = LockedGrid.find(tx, place.activity(), learner, newest);
            // A second press of the button meets the attempt that the first has opened.
            boolean open = newest(tx, place, learner) == newest
                    && last.filter(grid -> grid.status() == GridStatus.FINAL).isPresent();
            if (!open) {
                return new Act.Refused<>(new GridRefusal.NewestNotFinal());
            }
            LockedGrid.begin(tx, place.activity(), learner, newest + 1, author, now);
            AssessmentId grid = LockedGrid.find(tx, place.activity(), learner, newest + 1)
                    .orElseThrow()
                    .id();
            audit.attemptOpened(tx, place, grid, newest + 1, author);
            return new Act.Done<>(newest + 1);
        });
    }

    private static int newest(DSLContext tx, ActivityOfCourse place, PersonId learner) {
        return tx.select(DSL.coalesce(DSL.max(ATTEMPT.NUMBER), DSL.inline(1)))
                .from(ATTEMPT)
                .where(ATTEMPT.COURSE_ACTIVITY_ID.eq(place.activity().value()))
                .and(ATTEMPT.PERSON_ID.eq(learner.value()))
                .fetchSingle()
                .value1();
    }
}
