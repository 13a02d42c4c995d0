package org.acquis.assessment;

import static org.acquis.schema.Tables.ASSESSMENT;

import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.PersonId;

/** Opens a final grid for corrections. Its last revision counts until it is finalised again. */
public final class ReopeningGrid {
    private final Database database;
    private final GridAudit audit;

    public ReopeningGrid(Database database, AuditLog audit) {
        this.database = database;
        this.audit = new GridAudit(audit);
    }

    public Act<AssessmentId> reopen(ActivityOfCourse place, PersonId learner, int attempt, PersonId author) {
        return database.transaction(tx -> SelectLearnerOfActivity.of(tx, place, learner)
                .flatMap(known -> LockedGrid.find(tx, place.activity(), learner, attempt))
                .<Act<AssessmentId>>map(grid -> {
                    if (grid.status() != GridStatus.FINAL) {
                        return new Act.Refused<>(new GridRefusal.GridNotFinal());
                    }
                    tx.update(ASSESSMENT)
                            .set(ASSESSMENT.STATUS, GridStatus.REOPENED.code())
                            .where(ASSESSMENT.ID.eq(grid.id().value()))
                            .execute();
                    audit.reopened(tx, place, grid.id(), author);
                    return new Act.Done<>(grid.id());
                })
                .orElseGet(() -> new Act.Refused<>(new GridRefusal.NotHere())));
    }
}
