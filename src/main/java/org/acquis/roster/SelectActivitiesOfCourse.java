package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.acquis.schema.tables.records.CourseActivityRecord;
import org.jooq.DSLContext;

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

    static CourseActivity activity(CourseActivityRecord row) {
        return new CourseActivity(
                new CourseActivityId(row.getId()),
                new CourseId(row.getCourseId()),
                row.getResourceLinkId(),
                Optional.ofNullable(row.getTitle()),
                Optional.ofNullable(row.getLineItemUrl()).map(URI::create));
    }
}
