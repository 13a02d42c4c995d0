package org.acquis.mapping;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.JUDGEMENT;

import java.util.Collection;
import org.acquis.framework.CriterionId;
import org.acquis.roster.CourseActivityId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** How many judgements of an activity are on given criteria; an emptied cell is none. */
final class SelectDroppedJudgements {
    private SelectDroppedJudgements() {}

    static DroppedJudgements of(DSLContext tx, CourseActivityId activity, Collection<CriterionId> criteria) {
        if (criteria.isEmpty()) {
            return new DroppedJudgements(0, 0);
        }
        return tx.select(DSL.count(), DSL.countDistinct(ATTEMPT.PERSON_ID))
                .from(ATTEMPT)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ATTEMPT_ID.eq(ATTEMPT.ID))
                .join(JUDGEMENT)
                .on(JUDGEMENT.ASSESSMENT_ID.eq(ASSESSMENT.ID))
                .where(
                        ATTEMPT.COURSE_ACTIVITY_ID.eq(activity.value()),
                        JUDGEMENT.CRITERION_ID.in(
                                criteria.stream().map(CriterionId::value).toList()),
                        JUDGEMENT
                                .LEVEL_ID
                                .isNotNull()
                                .or(JUDGEMENT.NOT_OBSERVED)
                                .or(JUDGEMENT.COMMENT.isNotNull()))
                .fetchSingle(row -> new DroppedJudgements(row.value1(), row.value2()));
    }
}
