package org.acquis.assessment;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.REVISION;

import java.time.Instant;
import java.util.Optional;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/**
 * Takes back what was finalised for the wrong learner: the revision counts nowhere any more, the grid is open again and
 * has never been finalised as far as mastery is concerned.
 */
public final class WithdrawingRevision {
    private final Database database;
    private final AssessmentListener listener;
    private final GridAudit audit;

    public WithdrawingRevision(Database database, AuditLog audit, AssessmentListener listener) {
        this.database = database;
        this.audit = new GridAudit(audit);
        this.listener = listener;
    }

    public Act<RevisionId> withdraw(
            ActivityOfCourse place, PersonId learner, int attempt, PersonId author, Instant now) {
        return database.transaction(tx -> SelectLearnerOfActivity.of(tx, place, learner)
                .flatMap(known -> LockedGrid.find(tx, place.activity(), learner, attempt))
                .<Act<RevisionId>>map(grid -> grid.counting()
                        .<Act<RevisionId>>map(revision -> withdraw(tx, place, learner, grid, revision, author, now))
                        .orElseGet(() -> new Act.Refused<>(new GridRefusal.NothingCounts())))
                .orElseGet(() -> new Act.Refused<>(new GridRefusal.NotHere())));
    }

    private Act<RevisionId> withdraw(
            DSLContext tx,
            ActivityOfCourse place,
            PersonId learner,
            LockedGrid grid,
            RevisionId revision,
            PersonId author,
            Instant now) {
        boolean spoke = SelectSpeakingRevision.of(tx, place.activity(), learner)
                .filter(speaking -> speaking.revision().equals(revision))
                .isPresent();
        tx.update(REVISION)
                .set(REVISION.WITHDRAWN_AT, now)
                .set(REVISION.WITHDRAWN_BY, author.value())
                .where(REVISION.ID.eq(revision.value()))
                .execute();
        tx.update(ASSESSMENT)
                .set(ASSESSMENT.STATUS, GridStatus.REOPENED.code())
                .setNull(ASSESSMENT.CURRENT_REVISION_ID)
                .setNull(ASSESSMENT.FIRST_FINALISED_AT)
                .where(ASSESSMENT.ID.eq(grid.id().value()))
                .execute();
        audit.withdrawn(tx, place, grid.id(), revision, author);
        if (spoke) {
            Optional<FinalisedGrid> instead = SelectSpeakingRevision.of(tx, place.activity(), learner);
            listener.withdrawn(tx, new WithdrawnGrid(revision, place.activity(), learner, now, instead));
        }
        return new Act.Done<>(revision);
    }
}
