package org.acquis.inclusion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.acquis.schema.Tables.EXEMPTION;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.roster.CandidateId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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
        return sql
                .select(EXEMPTION.CANDIDATE_ID, EXEMPTION.CRITERION_ID)
                .from(EXEMPTION)
                .where(EXEMPTION.CANDIDATE_ID.in(
                        candidates.stream().map(CandidateId::value).toList()))
                .and(EXEMPTION.CRITERION_ID.in(
                        criteria.stream().map(CriterionId::value).toList()))
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> new CandidateId(row.value1()),
                        mapping(row -> new CriterionId(row.value2()), toUnmodifiableSet())));
    }

    /** The same fact as a condition of somebody else's query, for lists that only count. */
    public static Condition exempts(Field<Long> candidate, Field<Long> criterion) {
        // IN is looked up in a set that is built once; EXISTS would ask the table again for each cell of every grid.
        return DSL.row(candidate, criterion)
                .in(DSL.select(EXEMPTION.CANDIDATE_ID, EXEMPTION.CRITERION_ID).from(EXEMPTION));
    }
}
