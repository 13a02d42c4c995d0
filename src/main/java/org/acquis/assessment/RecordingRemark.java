package org.acquis.assessment;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.PERSON;

import java.time.Instant;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** Saves the general remark of a grid, as {@link RecordingJudgement} saves a cell. */
public final class RecordingRemark {
    private final Database database;
    private final GridAudit audit;

    public RecordingRemark(Database database, AuditLog audit) {
        this.database = database;
        this.audit = new GridAudit(audit);
    }

    /** @param expected edition that the trainer's page showed; 0: never written */
    public Recording<Remark> record(
            ActivityOfCourse place,
            PersonId learner,
            int attempt,
            String text,
            int expected,
            PersonId author,
            Instant now) {
        return database.transaction(tx -> SelectLearnerOfActivity.of(tx, place, learner)
                .flatMap(known -> LockedGrid.findOrBegin(tx, place.activity(), learner, attempt, author, now))
                .map(grid -> write(tx, place, grid, text, expected, author, now))
                .orElseGet(() -> new Recording.Refused<>(new GridRefusal.NotHere())));
    }

    private Recording<Remark> write(
            DSLContext tx,
            ActivityOfCourse place,
            LockedGrid grid,
            String text,
            int expected,
            PersonId author,
            Instant now) {
        if (grid.status() == GridStatus.FINAL) {
            return new Recording.Refused<>(new GridRefusal.GridFinal());
        }
        Remark before = tx.select(
                        ASSESSMENT.REMARK,
                        ASSESSMENT.REMARK_EDITION,
                        ASSESSMENT.REMARK_BY,
                        ASSESSMENT.REMARK_AT,
                        PERSON.NAME)
                .from(ASSESSMENT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT.REMARK_BY))
                .where(ASSESSMENT.ID.eq(grid.id().value()))
                .fetchSingle(GridRows::remark);
        if (before.text().equals(text)) {
            return new Recording.Recorded<>(before.edition(), before.at().orElse(now));
        }
        if (before.edition() != expected) {
            return new Recording.OlderEdition<>(before);
        }
        tx.update(ASSESSMENT)
                .set(ASSESSMENT.REMARK, text.isEmpty() ? null : text)
                .set(ASSESSMENT.REMARK_EDITION, expected + 1)
                .set(ASSESSMENT.REMARK_BY, author.value())
                .set(ASSESSMENT.REMARK_AT, now)
                .where(ASSESSMENT.ID.eq(grid.id().value()))
                .execute();
        audit.remarked(tx, place, grid.id(), before.text(), text, author);
        return new Recording.Recorded<>(expected + 1, now);
    }
}
