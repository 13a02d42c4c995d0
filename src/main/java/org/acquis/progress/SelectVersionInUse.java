package org.acquis.progress;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.MAPPING;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.when;

import java.util.Optional;
import org.acquis.framework.VersionId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Which version progress in a course is about: that of the activity, otherwise the one that most activities assess. */
public final class SelectVersionInUse {
    private final DSLContext sql;

    public SelectVersionInUse(DSLContext sql) {
        this.sql = sql;
    }

    /** @return empty while no activity of the course is mapped */
    public Optional<VersionId> of(CourseId course, CourseActivityId activity) {
        Field<Integer> here =
                max(when(COURSE_ACTIVITY.ID.eq(activity.value()), 1).otherwise(0));
        return sql.select(MAPPING.VERSION_ID)
                .from(MAPPING)
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(MAPPING.COURSE_ACTIVITY_ID))
                .where(COURSE_ACTIVITY.COURSE_ID.eq(course.value()))
                .groupBy(MAPPING.VERSION_ID)
                .orderBy(here.desc(), count().desc(), MAPPING.VERSION_ID.desc())
                .limit(1)
                .fetchOptional(row -> new VersionId(row.value1()));
    }
}
