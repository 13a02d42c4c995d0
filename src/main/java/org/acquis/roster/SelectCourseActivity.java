package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;

import java.util.Optional;
import org.jooq.DSLContext;

/** One course activity. */
public final class SelectCourseActivity {
    private final DSLContext sql;

    public SelectCourseActivity(DSLContext sql) {
        this.sql = sql;
    }

    /** For an activity that the caller was let into. */
    public Optional<CourseActivity> of(CourseActivityId activity) {
        return sql.selectFrom(COURSE_ACTIVITY)
                .where(COURSE_ACTIVITY.ID.eq(activity.value()))
                .fetchOptional(SelectActivitiesOfCourse::activity);
    }

    /** For an activity that somebody named: empty when it is not one of the course. */
    public Optional<CourseActivity> of(CourseId course, CourseActivityId activity) {
        return sql.selectFrom(COURSE_ACTIVITY)
                .where(COURSE_ACTIVITY.ID.eq(activity.value()))
                .and(COURSE_ACTIVITY.COURSE_ID.eq(course.value()))
                .fetchOptional(SelectActivitiesOfCourse::activity);
    }
}
