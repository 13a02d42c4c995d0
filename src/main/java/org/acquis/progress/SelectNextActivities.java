package org.acquis.progress;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.MAPPED_CRITERION;
import static org.acquis.schema.Tables.MAPPING;
import static org.jooq.impl.DSL.count;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acquis.framework.CompetencyId;
import org.acquis.framework.VersionId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.jooq.DSLContext;

/** Which activities of a course assess which competencies of a version, as mapped now. One statement. */
public final class SelectNextActivities {
    private final DSLContext sql;

    public SelectNextActivities(DSLContext sql) {
        this.sql = sql;
    }

    /** Activities in the order in which the course's people came to them; a competency that none assesses is absent. */
    public Map<CompetencyId, List<AssessingActivity>> of(CourseId course, VersionId version) {
        return sql
                .select(CRITERION.COMPETENCY_ID, COURSE_ACTIVITY.ID, COURSE_ACTIVITY.TITLE, count())
                .from(COURSE_ACTIVITY)
                .join(MAPPING)
                .on(MAPPING.COURSE_ACTIVITY_ID.eq(COURSE_ACTIVITY.ID))
                .join(MAPPED_CRITERION)
                .on(MAPPED_CRITERION.MAPPING_ID.eq(MAPPING.ID))
                .join(CRITERION)
                .on(CRITERION.ID.eq(MAPPED_CRITERION.CRITERION_ID))
                .where(COURSE_ACTIVITY.COURSE_ID.eq(course.value()))
                .and(MAPPING.VERSION_ID.eq(version.value()))
                .groupBy(CRITERION.COMPETENCY_ID, COURSE_ACTIVITY.ID, COURSE_ACTIVITY.TITLE)
                .orderBy(COURSE_ACTIVITY.ID)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new CompetencyId(row.value1()),
                        Collectors.mapping(
                                row -> new AssessingActivity(
                                        new CourseActivityId(row.value2()),
                                        Optional.ofNullable(row.value3()),
                                        row.value4()),
                                Collectors.toList())));
    }
}
