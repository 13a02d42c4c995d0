package org.acquis.mapping;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acquis.framework.Criterion;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.jooq.DSLContext;

/** What the activities of a course assess of a version, in the order in which they were first opened. */
public final class SelectCoverage {
    private final DSLContext sql;
    private final SelectMappingsOfCourse mappings;
    private final SelectFrameworkVersion versions;

    public SelectCoverage(DSLContext sql, SelectFrameworkVersion versions) {
        this.sql = sql;
        this.mappings = new SelectMappingsOfCourse(sql);
        this.versions = versions;
    }

    public Coverage of(CourseId course, FrameworkVersion version) {
        Map<CourseActivityId, Mapping> mapped = mappings.of(course);
        Map<VersionId, Optional<FrameworkVersion>> known = new HashMap<>();
        known.put(version.id(), Optional.of(version));
        return new Coverage(
                version,
                sql.select(COURSE_ACTIVITY.ID, COURSE_ACTIVITY.TITLE)
                        .from(COURSE_ACTIVITY)
                        .where(COURSE_ACTIVITY.COURSE_ID.eq(course.value()))
                        .orderBy(COURSE_ACTIVITY.ID)
                        .fetch(row -> {
                            CourseActivityId activity = new CourseActivityId(row.value1());
                            Set<String> criteria = Optional.ofNullable(mapped.get(activity))
                                    .map(mapping -> known.computeIfAbsent(
                                                    mapping.version(), id -> versions.of(version.school(), id))
                                            .map(of -> identifiers(of, mapping))
                                            .orElse(Set.of()))
                                    .orElse(Set.of());
                            return new CoveredActivity(activity, Optional.ofNullable(row.value2()), criteria);
                        }));
    }

    private static Set<String> identifiers(FrameworkVersion version, Mapping mapping) {
        return version.criteria().stream()
                .filter(criterion -> mapping.criteria().contains(criterion.id()))
                .map(Criterion::identifier)
                .collect(Collectors.toSet());
    }
}
