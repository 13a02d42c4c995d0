package org.acquis.assessment;

import static org.acquis.schema.Tables.ASSESSMENT;

import java.time.Instant;
import org.acquis.ops.Database;
import org.acquis.roster.PersonId;

/** Opens a final grid for corrections. Its last revision counts until it is finalised again. */
public final class ReopeningGrid {
    private final Database database;

    public ReopeningGrid(Database database) {
        this.database = database;
    }

    public Act<AssessmentId> reopen(
            ActivityOfCourse place, PersonId learner, int attempt, PersonId author, Instant now) {
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
                    GridAudit.write(tx, place, GridAct.REOPENED, grid.id(), GridAudit.details(), author, now);
                    return new Act.Done<>(grid.id());
                })
                .orElseGet(() -> new Act.Refused<>(new GridRefusal.NotHere())));
    }
}
