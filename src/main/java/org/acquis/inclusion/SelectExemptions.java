package org.acquis.inclusion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.EXEMPTION;
import static org.acquis.schema.Tables.PERSON;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.roster.CandidateId;
import org.acquis.roster.CourseId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Which criteria a jury took out for whom: the bare fact. One statement. */
public final class SelectExemptions {
    private final DSLContext sql;

    public SelectExemptions(DSLContext sql) {
        this.sql = sql;
    }

    /** Candidates without any exemption among these criteria are not in the answer. */
    public Map<CandidateId, Set<CriterionId>> of(Collection<CandidateId> candidates, Collection<CriterionId> criteria) {
        if (candidates.isEmpty() || criteria.isEmpty()) {
            return Map.of();
        }
        return byCandidate(EXEMPTION
                .CANDIDATE_ID
                .in(candidates.stream().map(CandidateId::value).toList())
                .and(EXEMPTION.CRITERION_ID.in(
                        criteria.stream().map(CriterionId::value).toList())));
    }

    /** The same of everybody who takes part in a course, whether still enrolled or not. */
    public Map<CandidateId, Set<CriterionId>> of(CourseId course, Collection<CriterionId> criteria) {
        if (criteria.isEmpty()) {
            return Map.of();
        }
        return byCandidate(EXEMPTION
                .CRITERION_ID
                .in(criteria.stream().map(CriterionId::value).toList())
                .and(EXEMPTION.CANDIDATE_ID.in(DSL.select(PERSON.CANDIDATE_ID)
                        .from(COURSE_MEMBER)
                        .join(PERSON)
                        .on(PERSON.ID.eq(COURSE_MEMBER.PERSON_ID))
                        .where(COURSE_MEMBER.COURSE_ID.eq(course.value())))));
    }

    private Map<CandidateId, Set<CriterionId>> byCandidate(Condition which) {
        return sql.select(EXEMPTION.CANDIDATE_ID, EXEMPTION.CRITERION_ID).from(EXEMPTION).where(which).fetch().stream()
                .collect(groupingBy(
                        row -> new CandidateId(row.value1()),
                        mapping(row -> new CriterionId(row.value2()), toUnmodifiableSet())));
    }
}
