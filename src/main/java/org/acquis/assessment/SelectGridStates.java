package org.acquis.assessment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.jooq.impl.DSL.val;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.inclusion.SelectExemptions;
import org.acquis.mapping.Mapping;
import org.acquis.mapping.SelectMapping;
import org.acquis.roster.CandidateId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/**
 * Where the newest attempt of each learner of an activity stands. A course of 500 with 82 criteria has 41,000 cells: the
 * database hands them over as one text a grid, in the order of the key, and they are counted here by {@link Score}, as
 * those of a single {@link Grid} are. Joining each of them with its criterion took ten times as long.
 */
public final class SelectGridStates {
    private static final String QUESTION = """
            SELECT a.person_id, p.candidate_id, a.number, s.status,
              (SELECT GROUP_CONCAT(j.criterion_id, ':', IF(j.not_observed, 'n', COALESCE(j.level_id, '')))
                FROM judgement j WHERE j.assessment_id = s.id) AS cells,
              r.id AS revision, r.points, r.highest_points, r.version_id, r.purpose, r.detail, r.assessed,
              (SELECT MAX(o.number) FROM attempt o JOIN assessment q ON q.attempt_id = o.id
                WHERE o.course_activity_id = a.course_activity_id AND o.person_id = a.person_id
                  AND q.current_revision_id IS NOT NULL) AS speaking
            FROM attempt a
            JOIN assessment s ON s.attempt_id = a.id
            JOIN person p ON p.id = a.person_id
            LEFT JOIN revision r ON r.id = s.current_revision_id
            WHERE a.course_activity_id = {0}
              AND a.number = (SELECT MAX(n.number) FROM attempt n
                WHERE n.course_activity_id = a.course_activity_id AND n.person_id = a.person_id)""";

    private final DSLContext sql;
    private final SelectFrameworkVersion versions;
    private final SelectExemptions exemptions;

    public SelectGridStates(DSLContext sql, SelectFrameworkVersion versions) {
        this.sql = sql;
        this.versions = versions;
        this.exemptions = new SelectExemptions(sql);
    }

    /**
     * Learners whose grid nobody has written in yet are absent; so is everybody as long as the activity is not mapped.
     * Four statements.
     */
    public Map<PersonId, GridState> of(ActivityOfCourse place) {
        Optional<Mapping> mapping = SelectMapping.of(sql, place.activity());
        Optional<FrameworkVersion> version = mapping.flatMap(mapped -> versions.of(place.school(), mapped.version()));
        return version.map(whole -> of(
                        mapping.orElseThrow(),
                        whole,
                        exemptions.of(place.course(), mapping.orElseThrow().criteria())))
                .orElse(Map.of());
    }

    /** Learners with an attempt here, whatever is in it. One statement. */
    public Set<PersonId> begun(CourseActivityId activity) {
        return sql
                .selectDistinct(ATTEMPT.PERSON_ID)
                .from(ATTEMPT)
                .where(ATTEMPT.COURSE_ACTIVITY_ID.eq(activity.value()))
                .fetch()
                .stream()
                .map(row -> new PersonId(row.value1()))
                .collect(toSet());
    }

    /**
     * The same for whoever has read these already. One statement.
     *
     * @param exempt of everybody in the course, among the mapped criteria
     */
    public Map<PersonId, GridState> of(
            Mapping mapping, FrameworkVersion version, Map<CandidateId, Set<CriterionId>> exempt) {
        CountingCells counting = new CountingCells(mapping, version, exempt);
        return sql.resultQuery(QUESTION, val(mapping.activity().value())).fetch().stream()
                .collect(toMap(row -> new PersonId(row.get("person_id", Long.class)), counting::state));
    }
}
