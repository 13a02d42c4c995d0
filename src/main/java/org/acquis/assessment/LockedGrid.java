package org.acquis.assessment;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;

import java.time.Instant;
import java.util.Optional;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** A grid that nobody else changes until the transaction ends. */
record LockedGrid(AssessmentId id, GridStatus status, Optional<RevisionId> counting, Optional<Instant> firstFinalised) {

    static Optional<LockedGrid> find(DSLContext tx, CourseActivityId activity, PersonId learner, int attempt) {
        return tx.select(
                        ASSESSMENT.ID, ASSESSMENT.STATUS, ASSESSMENT.CURRENT_REVISION_ID, ASSESSMENT.FIRST_FINALISED_AT)
                .from(ASSESSMENT)
                .join(ATTEMPT)
                .on(ATTEMPT.ID.eq(ASSESSMENT.ATTEMPT_ID))
                .where(ATTEMPT.COURSE_ACTIVITY_ID.eq(activity.value()))
                .and(ATTEMPT.PERSON_ID.eq(learner.value()))
                .and(ATTEMPT.NUMBER.eq(attempt))
                .forUpdate()
                .fetchOptional(row -> new LockedGrid(
                        new AssessmentId(row.value1()),
                        GridStatus.of(row.value2()),
                        Optional.ofNullable(row.value3()).map(RevisionId::new),
                        Optional.ofNullable(row.value4())));
    }

    /**
     * The same; the first attempt begins with the first thing that somebody writes. Two who begin it at once get the
     * same grid. Empty: a later attempt that nobody opened.
     */
    static Optional<LockedGrid> findOrBegin(
            DSLContext tx, CourseActivityId activity, PersonId learner, int attempt, PersonId author, Instant now) {
        Optional<LockedGrid> found = find(tx, activity, learner, attempt);
        if (found.isPresent() || attempt != 1) {
            return found;
        }
        begin(tx, activity, learner, 1, author, now);
        return find(tx, activity, learner, 1);
    }

    static void begin(
            DSLContext tx, CourseActivityId activity, PersonId learner, int attempt, PersonId author, Instant now) {
        tx.insertInto(ATTEMPT)
                .set(ATTEMPT.COURSE_ACTIVITY_ID, activity.value())
                .set(ATTEMPT.PERSON_ID, learner.value())
                .set(ATTEMPT.NUMBER, attempt)
                .set(ATTEMPT.OPENED_AT, now)
                .set(ATTEMPT.OPENED_BY, author.value())
                .onDuplicateKeyUpdate()
                .set(ATTEMPT.NUMBER, attempt)
                .execute();
        tx.insertInto(ASSESSMENT, ASSESSMENT.ATTEMPT_ID, ASSESSMENT.STATUS, ASSESSMENT.CREATED_AT)
                .select(tx.select(
                                ATTEMPT.ID,
                                org.jooq.impl.DSL.val(GridStatus.DRAFT.code()),
                                org.jooq.impl.DSL.val(now, ASSESSMENT.CREATED_AT))
                        .from(ATTEMPT)
                        .where(ATTEMPT.COURSE_ACTIVITY_ID.eq(activity.value()))
                        .and(ATTEMPT.PERSON_ID.eq(learner.value()))
                        .and(ATTEMPT.NUMBER.eq(attempt)))
                .onDuplicateKeyUpdate()
                .set(ASSESSMENT.ATTEMPT_ID, ASSESSMENT.ATTEMPT_ID)
                .execute();
    }
}
