package org.acquis.gradesync;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PLATFORM;

import java.util.Objects;
import org.acquis.platform.PlatformId;
import org.acquis.roster.CourseActivityId;
import org.jooq.DSLContext;

/** Whose gradebook an activity belongs to, and what makes it this activity. One statement. */
final class SelectActivityFacts {
    private final DSLContext sql;

    SelectActivityFacts(DSLContext sql) {
        this.sql = sql;
    }

    ActivityFacts of(CourseActivityId activity) {
        return sql.select(
                        PLATFORM.ID,
                        PLATFORM.ISSUER,
                        PLATFORM.CLIENT_ID,
                        DEPLOYMENT.DEPLOYMENT_ID,
                        COURSE.CONTEXT_ID,
                        COURSE_ACTIVITY.RESOURCE_LINK_ID,
                        COURSE_ACTIVITY.TITLE)
                .from(COURSE_ACTIVITY)
                .join(COURSE)
                .on(COURSE.ID.eq(COURSE_ACTIVITY.COURSE_ID))
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                .join(PLATFORM)
                .on(PLATFORM.ID.eq(DEPLOYMENT.PLATFORM_ID))
                .where(COURSE_ACTIVITY.ID.eq(activity.value()))
                .fetchSingle(row -> new ActivityFacts(
                        new PlatformId(row.value1()),
                        new ActivityIdentity(row.value2(), row.value3(), row.value4(), row.value5(), row.value6()),
                        Objects.requireNonNullElse(row.value7(), "")));
    }
}
