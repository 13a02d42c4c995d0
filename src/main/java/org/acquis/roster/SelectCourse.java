package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.DEPLOYMENT;

import java.util.Optional;
import org.acquis.platform.PlatformId;
import org.acquis.platform.SchoolId;
import org.jooq.DSLContext;

/** One course, with what its platform offers for it. */
public final class SelectCourse {
    private final DSLContext sql;

    public SelectCourse(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Course> of(CourseId course) {
        return sql.select(COURSE.ID, COURSE.SCHOOL_ID, DEPLOYMENT.PLATFORM_ID, COURSE.LABEL, COURSE.TITLE)
                .select(COURSE.MEMBERSHIPS_URL, COURSE.LINE_ITEMS_URL)
                .select(COURSE.MEMBERS_REFRESHED_AT, COURSE.MEMBERS_LEASE_UNTIL, COURSE.MEMBERS_FAILURE)
                .from(COURSE)
                .join(DEPLOYMENT)
                .on(DEPLOYMENT.ID.eq(COURSE.DEPLOYMENT_ID))
                .where(COURSE.ID.eq(course.value()))
                .fetchOptional(row -> new Course(
                        course,
                        new SchoolId(row.get(COURSE.SCHOOL_ID)),
                        new PlatformId(row.get(DEPLOYMENT.PLATFORM_ID)),
                        Optional.ofNullable(row.get(COURSE.LABEL)),
                        Optional.ofNullable(row.get(COURSE.TITLE)),
                        row.get(COURSE.MEMBERSHIPS_URL) != null,
                        row.get(COURSE.LINE_ITEMS_URL) != null,
                        Optional.ofNullable(row.get(COURSE.MEMBERS_REFRESHED_AT)),
                        Optional.ofNullable(row.get(COURSE.MEMBERS_LEASE_UNTIL)),
                        Optional.ofNullable(row.get(COURSE.MEMBERS_FAILURE))));
    }
}
