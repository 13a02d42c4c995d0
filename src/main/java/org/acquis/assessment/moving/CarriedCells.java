package org.acquis.assessment.moving;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.JUDGEMENT;
import static org.acquis.schema.Tables.MAPPED_CRITERION;
import static org.acquis.schema.Tables.MAPPING;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.acquis.framework.CriterionId;
import org.acquis.framework.LevelId;
import org.acquis.framework.VersionId;
import org.acquis.framework.correspondences.Carrying;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.schema.tables.Judgement;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The judgements of a course that go over from one version to another: counted, and moved. */
final class CarriedCells {
    private static final Judgement THERE = JUDGEMENT.as("there");

    private final DSLContext sql;
    private final Map<Long, Long> criteria;
    private final Map<Long, Long> levels;

    CarriedCells(DSLContext sql, Carrying carrying) {
        this.sql = sql;
        this.criteria = keys(carrying.criteria(), CriterionId::value);
        this.levels = keys(carrying.levels(), LevelId::value);
    }

    /** One statement; activities without a judgement on what they assess are absent. */
    Map<CourseActivityId, MovingActivity.Carried> counted(CourseId course, VersionId older) {
        return sql.select(
                        ATTEMPT.COURSE_ACTIVITY_ID,
                        count(when(goesOver(), 1)),
                        count(when(goesOver().not(), 1)),
                        countDistinct(ATTEMPT.PERSON_ID),
                        countDistinct(when(ASSESSMENT.CURRENT_REVISION_ID.isNotNull(), ASSESSMENT.ID)))
                .from(MAPPING)
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(MAPPING.COURSE_ACTIVITY_ID))
                .join(MAPPED_CRITERION)
                .on(MAPPED_CRITERION.MAPPING_ID.eq(MAPPING.ID))
                .join(ATTEMPT)
                .on(ATTEMPT.COURSE_ACTIVITY_ID.eq(MAPPING.COURSE_ACTIVITY_ID))
                .join(ASSESSMENT)
                .on(ASSESSMENT.ATTEMPT_ID.eq(ATTEMPT.ID))
                .join(JUDGEMENT)
                .on(JUDGEMENT.ASSESSMENT_ID.eq(ASSESSMENT.ID))
                .and(JUDGEMENT.CRITERION_ID.eq(MAPPED_CRITERION.CRITERION_ID))
                .where(
                        COURSE_ACTIVITY.COURSE_ID.eq(course.value()),
                        MAPPING.VERSION_ID.eq(older.value()),
                        JUDGEMENT
                                .LEVEL_ID
                                .isNotNull()
                                .or(JUDGEMENT.NOT_OBSERVED)
                                .or(JUDGEMENT.COMMENT.isNotNull()))
                .groupBy(ATTEMPT.COURSE_ACTIVITY_ID)
                .fetchMap(
                        row -> new CourseActivityId(row.value1()),
                        row -> new MovingActivity.Carried(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /**
     * Gives the cells of an activity their criterion and level of the newer version; author, time and edition stay. One
     * that is judged in the newer version already, from an earlier mapping, stays as it is, and so does the older one.
     */
    void move(CourseActivityId activity) {
        Field<Long> newer = case_(JUDGEMENT.CRITERION_ID).mapValues(criteria);
        sql.update(JUDGEMENT)
                .set(JUDGEMENT.LEVEL_ID, case_(JUDGEMENT.LEVEL_ID).mapValues(levels))
                .set(JUDGEMENT.CRITERION_ID, newer)
                .where(JUDGEMENT.ASSESSMENT_ID.in(sql.select(ASSESSMENT.ID)
                        .from(ASSESSMENT)
                        .join(ATTEMPT)
                        .on(ATTEMPT.ID.eq(ASSESSMENT.ATTEMPT_ID))
                        .where(ATTEMPT.COURSE_ACTIVITY_ID.eq(activity.value()))))
                .and(goesOver())
                .and(notExists(selectOne()
                        .from(THERE)
                        .where(THERE.ASSESSMENT_ID.eq(JUDGEMENT.ASSESSMENT_ID), THERE.CRITERION_ID.eq(newer))))
                .execute();
    }

    private Condition goesOver() {
        return JUDGEMENT
                .CRITERION_ID
                .in(criteria.keySet())
                .and(JUDGEMENT.LEVEL_ID.isNull().or(JUDGEMENT.LEVEL_ID.in(levels.keySet())));
    }

    private static <K> Map<Long, Long> keys(Map<K, K> map, ToLongFunction<K> key) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> key.applyAsLong(entry.getKey()), entry -> key.applyAsLong(entry.getValue())));
    }
}
