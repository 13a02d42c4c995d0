package org.acquis.platform;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.DEPLOYMENT;

import org.jooq.DSLContext;

/** The registration that a course is launched through. */
public final class SelectPlatformOfCourse {
    private final DSLContext sql;

    public SelectPlatformOfCourse(DSLContext sql) {
        this.sql = sql;
    }

    public PlatformId of(long course) {
        return sql.select(DEPLOYMENT.PLATFORM_ID)
                .from(COURSE)
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                .where(COURSE.ID.eq(course))
                .fetchSingle(row -> new PlatformId(row.value1()));
    }
}
