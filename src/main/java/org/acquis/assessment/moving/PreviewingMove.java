package org.acquis.assessment.moving;

import static org.acquis.schema.Tables.COURSE_ACTIVITY;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.framework.VersionStatus;
import org.acquis.framework.correspondences.Carrying;
import org.acquis.mapping.Mapping;
import org.acquis.mapping.SelectMappingsOfCourse;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.jooq.DSLContext;

/** What moving a course to another version would do; nothing is written. */
public final class PreviewingMove {
    private final DSLContext sql;
    private final SelectFrameworkVersion versions;

    public PreviewingMove(DSLContext sql, SelectFrameworkVersion versions) {
        this.sql = sql;
        this.versions = versions;
    }

    /**
     * @param school key of the school that the course belongs to
     * @return empty unless both are versions of this school and the newer one is published
     */
    public Optional<CourseMove> of(long school, CourseId course, VersionId older, VersionId newer) {
        return older.equals(newer)
                ? Optional.empty()
                : versions.of(school, older)
                        .flatMap(before -> versions.of(school, newer)
                                .filter(after -> after.status() == VersionStatus.PUBLISHED)
                                .map(after -> move(course, before, after, Carrying.of(sql, school, older, newer))));
    }

    private CourseMove move(CourseId course, FrameworkVersion older, FrameworkVersion newer, Carrying carrying) {
        Map<CourseActivityId, MovingActivity.Carried> carried =
                new CarriedCells(sql, carrying).counted(course, older.id());
        Map<CourseActivityId, Optional<String>> titles = titles(course);
        List<MovingActivity> activities = new ArrayList<>();
        for (Mapping mapping : new SelectMappingsOfCourse(sql).of(course).values()) {
            if (mapping.version().equals(older.id())) {
                activities.add(activity(
                        mapping,
                        titles.getOrDefault(mapping.activity(), Optional.empty()),
                        newer,
                        carrying,
                        carried.getOrDefault(mapping.activity(), MovingActivity.Carried.NOTHING)));
            }
        }
        return new CourseMove(older, newer, carrying, activities);
    }

    private Map<CourseActivityId, Optional<String>> titles(CourseId course) {
        return sql.select(COURSE_ACTIVITY.ID, COURSE_ACTIVITY.TITLE)
                .from(COURSE_ACTIVITY)
                .where(COURSE_ACTIVITY.COURSE_ID.eq(course.value()))
                .fetchMap(row -> new CourseActivityId(row.value1()), row -> Optional.ofNullable(row.value2()));
    }

    private static MovingActivity activity(
            Mapping mapping,
            Optional<String> title,
            FrameworkVersion newer,
            Carrying carrying,
            MovingActivity.Carried carried) {
        Set<CriterionId> over = new LinkedHashSet<>();
        List<CriterionId> left = new ArrayList<>();
        for (CriterionId criterion : mapping.criteria()) {
            CriterionId counterpart = carrying.criteria().get(criterion);
            if (counterpart == null) {
                left.add(criterion);
            } else {
                over.add(counterpart);
            }
        }
        Set<CriterionId> inOrder = new LinkedHashSet<>();
        newer.criteria().stream()
                .map(criterion -> criterion.id())
                .filter(over::contains)
                .forEach(inOrder::add);
        return new MovingActivity(mapping, title, inOrder, left, carried);
    }
}
