package org.acquis.mapping;

import static org.acquis.schema.Tables.COMPETENCY;
import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.MAPPED_CRITERION;
import static org.acquis.schema.Tables.MAPPING;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.framework.VersionId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The two tables of mappings, read and written as {@link Mapping}s. */
final class MappingRows {
    private MappingRows() {}

    /** One statement; criteria in the order of the référentiel, activities in the order of their keys. */
    static Map<CourseActivityId, Mapping> read(DSLContext sql, Condition which) {
        Map<CourseActivityId, Mapping> mappings = new LinkedHashMap<>();
        sql.select(
                        MAPPING.COURSE_ACTIVITY_ID,
                        MAPPING.VERSION_ID,
                        MAPPING.PURPOSE,
                        MAPPING.DETAIL,
                        MAPPING.LANGUAGE,
                        MAPPING.EDITION,
                        MAPPED_CRITERION.CRITERION_ID)
                .from(MAPPING)
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(MAPPING.COURSE_ACTIVITY_ID))
                .join(MAPPED_CRITERION)
                .on(MAPPED_CRITERION.MAPPING_ID.eq(MAPPING.ID))
                .join(CRITERION)
                .on(CRITERION.ID.eq(MAPPED_CRITERION.CRITERION_ID))
                .join(COMPETENCY)
                .on(COMPETENCY.ID.eq(CRITERION.COMPETENCY_ID))
                .where(which)
                .orderBy(MAPPING.COURSE_ACTIVITY_ID, COMPETENCY.POSITION, CRITERION.POSITION)
                .fetchGroups(MAPPING.COURSE_ACTIVITY_ID)
                .forEach((activity, rows) -> {
                    Set<CriterionId> criteria = new LinkedHashSet<>();
                    rows.forEach(row -> criteria.add(new CriterionId(row.get(MAPPED_CRITERION.CRITERION_ID))));
                    mappings.put(new CourseActivityId(activity), mapping(rows.get(0), criteria));
                });
        return mappings;
    }

    /**
     * Holds other changes of this activity's mapping back until the transaction ends, also where none exists yet.
     *
     * @return where the activity is; empty when there is no such activity
     */
    static Optional<Place> lock(DSLContext tx, CourseActivityId activity) {
        return tx.select(COURSE_ACTIVITY.COURSE_ID)
                .from(COURSE_ACTIVITY)
                .where(COURSE_ACTIVITY.ID.eq(activity.value()))
                .forUpdate()
                .fetchOptional(COURSE_ACTIVITY.COURSE_ID)
                .map(course -> new Place(
                        course,
                        Objects.requireNonNull(tx.select(COURSE.SCHOOL_ID)
                                .from(COURSE)
                                .where(COURSE.ID.eq(course))
                                .fetchSingle(COURSE.SCHOOL_ID))));
    }

    static void write(DSLContext tx, Mapping mapping, Optional<PersonId> by, Instant at) {
        tx.insertInto(MAPPING)
                .set(MAPPING.COURSE_ACTIVITY_ID, mapping.activity().value())
                .set(MAPPING.VERSION_ID, mapping.version().value())
                .set(MAPPING.PURPOSE, mapping.purpose().code())
                .set(MAPPING.DETAIL, mapping.detail().code())
                .set(MAPPING.LANGUAGE, mapping.language())
                .set(MAPPING.EDITION, mapping.edition())
                .set(MAPPING.CHANGED_AT, at)
                .set(MAPPING.CHANGED_BY, by.map(PersonId::value).orElse(null))
                .onDuplicateKeyUpdate()
                .set(MAPPING.VERSION_ID, mapping.version().value())
                .set(MAPPING.PURPOSE, mapping.purpose().code())
                .set(MAPPING.DETAIL, mapping.detail().code())
                .set(MAPPING.LANGUAGE, mapping.language())
                .set(MAPPING.EDITION, mapping.edition())
                .set(MAPPING.CHANGED_AT, at)
                .set(MAPPING.CHANGED_BY, by.map(PersonId::value).orElse(null))
                .execute();
        long key = Objects.requireNonNull(tx.select(MAPPING.ID)
                .from(MAPPING)
                .where(MAPPING.COURSE_ACTIVITY_ID.eq(mapping.activity().value()))
                .fetchSingle(MAPPING.ID));
        tx.deleteFrom(MAPPED_CRITERION)
                .where(MAPPED_CRITERION.MAPPING_ID.eq(key))
                .execute();
        var criteria = tx.insertInto(MAPPED_CRITERION, MAPPED_CRITERION.MAPPING_ID, MAPPED_CRITERION.CRITERION_ID);
        for (CriterionId criterion : mapping.criteria()) {
            criteria = criteria.values(key, criterion.value());
        }
        criteria.execute();
    }

    private static Mapping mapping(Record row, Set<CriterionId> criteria) {
        return new Mapping(
                new CourseActivityId(row.get(MAPPING.COURSE_ACTIVITY_ID)),
                new VersionId(row.get(MAPPING.VERSION_ID)),
                Purpose.of(row.get(MAPPING.PURPOSE)).orElseThrow(),
                GradebookDetail.of(row.get(MAPPING.DETAIL)).orElseThrow(),
                row.get(MAPPING.LANGUAGE),
                row.get(MAPPING.EDITION),
                criteria);
    }

    /** Where an activity is: keys of its course and school. */
    record Place(long course, long school) {}
}
