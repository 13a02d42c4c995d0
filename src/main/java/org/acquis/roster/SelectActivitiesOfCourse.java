package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The activities of a course that were ever opened, in the order in which they became known. */
public final class SelectActivitiesOfCourse {
    private final DSLContext sql;

    public SelectActivitiesOfCourse(DSLContext sql) {
        this.sql = sql;
    }

    public List<CourseActivity> of(CourseId course) {
        return sql.selectFrom(COURSE_ACTIVITY)
                .where(COURSE_ACTIVITY.COURSE_ID.eq(course.value()))
                .orderBy(COURSE_ACTIVITY.ID)
                .fetch(SelectActivitiesOfCourse::activity);
    }

    static CourseActivity activity(Record row) {
        return new CourseActivity(
                new CourseActivityId(row.get(COURSE_ACTIVITY.ID)),
                new CourseId(row.get(COURSE_ACTIVITY.COURSE_ID)),
                row.get(COURSE_ACTIVITY.RESOURCE_LINK_ID),
                Optional.ofNullable(row.get(COURSE_ACTIVITY.TITLE)),
                Optional.ofNullable(row.get(COURSE_ACTIVITY.LINE_ITEM_URL)).map(URI::create));
    }
}
