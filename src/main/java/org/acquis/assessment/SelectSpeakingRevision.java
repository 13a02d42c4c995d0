package org.acquis.assessment;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;

import java.util.Optional;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/**
 * Which revision speaks for a learner in an activity: that of the attempt with the highest number that has one. An
 * attempt that is still a draft leaves the word to the one before.
 */
public final class SelectSpeakingRevision {
    private SelectSpeakingRevision() {}

    /** At most three statements. */
    public static Optional<FinalisedGrid> of(DSLContext tx, CourseActivityId activity, PersonId learner) {
        return tx.select(ASSESSMENT.CURRENT_REVISION_ID)
                .from(ASSESSMENT)
                .join(ATTEMPT)
                .on(ATTEMPT.ID.eq(ASSESSMENT.ATTEMPT_ID))
                .where(ATTEMPT.COURSE_ACTIVITY_ID.eq(activity.value()))
                .and(ATTEMPT.PERSON_ID.eq(learner.value()))
                .and(ASSESSMENT.CURRENT_REVISION_ID.isNotNull())
                .orderBy(ATTEMPT.NUMBER.desc())
                .limit(1)
                .fetchOptional(ASSESSMENT.CURRENT_REVISION_ID)
                .flatMap(revision -> RevisionRows.finalised(tx, new RevisionId(revision)));
    }
}
