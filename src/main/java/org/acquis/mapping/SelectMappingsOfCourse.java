package org.acquis.mapping;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;

import java.util.Map;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.jooq.DSLContext;

/** What each activity of a course assesses; activities that are not mapped are absent. */
public final class SelectMappingsOfCourse {
    private final DSLContext sql;

    public SelectMappingsOfCourse(DSLContext sql) {
        this.sql = sql;
    }

    public Map<CourseActivityId, Mapping> of(CourseId course) {
        return MappingRows.read(sql, COURSE_ACTIVITY.COURSE_ID.eq(course.value()));
    }
}
