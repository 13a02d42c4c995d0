package org.acquis.assessment;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.acquis.inclusion.SelectExemptions;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Where the newest attempt of each learner of an activity stands. One statement, which counts in the database: a course
 * of 500 with 82 criteria has 41,000 cells, and a list needs some numbers a learner. It counts as {@link Grid} does.
 */
public final class SelectGridStates {
    private static final String QUESTION = """
            WITH cell AS (
              SELECT s.id AS grid, c.weight, l.points, l.acquired, {1} AS exempt,
                j.level_id IS NOT NULL AS levelled, COALESCE(j.not_observed, FALSE) AS unseen, f.state AS frozen
              FROM attempt a
              JOIN assessment s ON s.attempt_id = a.id
              JOIN person p ON p.id = a.person_id
              JOIN mapping m ON m.course_activity_id = a.course_activity_id
              JOIN mapped_criterion mc ON mc.mapping_id = m.id
              JOIN criterion c ON c.id = mc.criterion_id
              LEFT JOIN judgement j ON j.assessment_id = s.id AND j.criterion_id = c.id
              LEFT JOIN scale_level l ON l.id = j.level_id
              LEFT JOIN revision_judgement f ON f.revision_id = s.current_revision_id AND f.criterion_id = c.id
              WHERE a.course_activity_id = {0}
                AND a.number = (SELECT MAX(n.number) FROM attempt n
                  WHERE n.course_activity_id = a.course_activity_id AND n.person_id = a.person_id)
            ), total AS (
              SELECT grid,
                COUNT(*) AS cells,
                SUM(exempt) AS exempt,
                SUM(NOT exempt AND levelled) AS levelled,
                SUM(NOT exempt AND levelled AND acquired) AS acquired,
                SUM(NOT exempt AND unseen) AS not_observed,
                SUM(IF(NOT exempt AND levelled, weight * points, 0)) AS points,
                SUM(IF(NOT exempt AND levelled, weight, 0)) AS weight,
                COUNT(frozen) AS frozen,
                COALESCE(SUM((frozen = 'exempt') <> exempt), 0) AS exemptions_changed
              FROM cell GROUP BY grid
            )
            SELECT a.person_id, a.number, s.status, t.*,
              (SELECT MAX(l.points) FROM scale_level l WHERE l.version_id = m.version_id) AS highest,
              r.id AS revision, r.points AS counting_points, r.highest_points AS counting_highest,
              r.version_id <> m.version_id OR r.purpose <> m.purpose OR r.detail <> m.detail
                OR t.exemptions_changed > 0 OR t.frozen <> t.cells
                OR t.frozen <> (SELECT COUNT(*) FROM revision_judgement f WHERE f.revision_id = r.id) AS changed
            FROM total t
            JOIN assessment s ON s.id = t.grid
            JOIN attempt a ON a.id = s.attempt_id
            JOIN mapping m ON m.course_activity_id = a.course_activity_id
            LEFT JOIN revision r ON r.id = s.current_revision_id""";

    private final DSLContext sql;

    public SelectGridStates(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Learners whose grid nobody has written in yet are absent; so is everybody as long as the activity is not mapped.
     */
    public Map<PersonId, GridState> of(CourseActivityId activity) {
        var exempt = SelectExemptions.exempts(
                field(name("p", "candidate_id"), Long.class), field(name("c", "id"), Long.class));
        return sql.resultQuery(QUESTION, val(activity.value()), exempt).fetch().stream()
                .collect(toMap(
                        row -> new PersonId(row.get("person_id", Long.class)),
                        row -> state(row, GridStatus.of(row.get("status", String.class)))));
    }

    private static GridState state(Record row, GridStatus status) {
        boolean revised = row.get("revision") != null;
        int exempt = row.get("exempt", int.class);
        int levelled = row.get("levelled", int.class);
        int notObserved = row.get("not_observed", int.class);
        Score score = new Score(
                row.get("points", BigDecimal.class),
                row.get("weight", BigDecimal.class).multiply(row.get("highest", BigDecimal.class)),
                levelled,
                row.get("acquired", int.class),
                notObserved,
                exempt,
                row.get("cells", int.class) - exempt - levelled - notObserved);
        return new GridState(
                status,
                row.get("number", int.class),
                score,
                revised ? counting(row) : Optional.empty(),
                revised,
                status == GridStatus.FINAL && revised && row.get("changed", boolean.class));
    }

    private static Optional<BigDecimal> counting(Record row) {
        return Score.outOfHundred(
                row.get("counting_points", BigDecimal.class), row.get("counting_highest", BigDecimal.class));
    }
}
