package org.acquis.gradesync;

import static org.acquis.schema.Tables.COMPETENCY;
import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.MAPPED_CRITERION;
import static org.acquis.schema.Tables.MAPPING;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.acquis.mapping.GradebookDetail;
import org.acquis.roster.CourseActivityId;
import org.jooq.DSLContext;

/**
 * What an activity may have columns about.
 *
 * @param detail which of them it has
 * @param criteria CASE identifiers
 * @param competencies CASE identifiers
 */
record MappedSubjects(GradebookDetail detail, Set<String> criteria, Set<String> competencies) {

    /** Empty where the activity is not mapped: then nothing can be said. One statement. */
    static Optional<MappedSubjects> of(DSLContext sql, CourseActivityId activity) {
        Set<String> criteria = new HashSet<>();
        Set<String> competencies = new HashSet<>();
        Set<String> details = new HashSet<>();
        sql.select(MAPPING.DETAIL, CRITERION.IDENTIFIER, COMPETENCY.IDENTIFIER)
                .from(MAPPING)
                .join(MAPPED_CRITERION)
                .on(MAPPED_CRITERION.MAPPING_ID.eq(MAPPING.ID))
                .join(CRITERION)
                .on(CRITERION.ID.eq(MAPPED_CRITERION.CRITERION_ID))
                .join(COMPETENCY)
                .on(COMPETENCY.ID.eq(CRITERION.COMPETENCY_ID))
                .where(MAPPING.COURSE_ACTIVITY_ID.eq(activity.value()))
                .forEach(row -> {
                    details.add(row.value1());
                    criteria.add(row.value2());
                    competencies.add(row.value3());
                });
        return details.stream()
                .findFirst()
                .flatMap(GradebookDetail::of)
                .map(detail -> new MappedSubjects(detail, criteria, competencies));
    }

    /** Empty where the column has its reason. */
    Optional<LostColumn.Why> why(ColumnKind kind, String subject) {
        if (kind.ofActivity()) {
            return Optional.empty();
        }
        boolean ofDetail = kind.code().equals(detail.code());
        if (!ofDetail) {
            return Optional.of(LostColumn.Why.LOWERED);
        }
        Set<String> assessed = kind == ColumnKind.CRITERION ? criteria : competencies;
        return assessed.contains(subject) ? Optional.empty() : Optional.of(LostColumn.Why.UNMAPPED);
    }
}
