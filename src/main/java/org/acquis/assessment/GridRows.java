package org.acquis.assessment;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.PERSON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.inclusion.SelectExemptions;
import org.acquis.mapping.Mapping;
import org.acquis.roster.Learner;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads a grid whole, outside or inside a transaction: at most five statements. */
final class GridRows {
    private GridRows() {}

    /** @param attempt empty: the newest. @return empty: no such attempt */
    static Optional<Grid> read(
            DSLContext sql,
            ActivityOfCourse place,
            Learner learner,
            FrameworkVersion version,
            Mapping mapping,
            Optional<Integer> attempt) {
        List<? extends Record> attempts = attempts(sql, place, learner.person());
        int newest = attempts.isEmpty() ? 1 : attempts.get(attempts.size() - 1).get(ATTEMPT.NUMBER);
        int number = attempt.orElse(newest);
        if (number < 1 || number > newest) {
            return Optional.empty();
        }
        Optional<? extends Record> row = attempts.stream()
                .filter(one -> one.get(ATTEMPT.NUMBER) == number)
                .findFirst();
        Optional<AssessmentId> assessment = row.map(found -> new AssessmentId(found.get(ASSESSMENT.ID)));
        JudgementRows.OfGrid judgements = assessment
                .map(id -> JudgementRows.of(sql, id, mapping.criteria()))
                .orElseGet(() -> new JudgementRows.OfGrid(Map.of(), List.of()));
        Set<CriterionId> exempt = new SelectExemptions(sql)
                .of(Set.of(learner.candidate()), mapping.criteria())
                .getOrDefault(learner.candidate(), Set.of());
        return Optional.of(new Grid(
                place,
                learner,
                version,
                mapping,
                number,
                newest,
                assessment,
                row.map(found -> GridStatus.of(found.get(ASSESSMENT.STATUS))).orElse(GridStatus.DRAFT),
                Grid.cells(version, mapping, exempt, judgements.counted()),
                judgements.setAside(),
                row.map(GridRows::remark).orElse(Remark.NONE),
                row.flatMap(found -> Optional.ofNullable(found.get(ASSESSMENT.CURRENT_REVISION_ID)))
                        .map(RevisionId::new)
                        .flatMap(revision -> RevisionRows.counting(sql, revision))));
    }

    private static List<? extends Record> attempts(DSLContext sql, ActivityOfCourse place, PersonId learner) {
        return sql.select(
                        ATTEMPT.NUMBER,
                        ASSESSMENT.ID,
                        ASSESSMENT.STATUS,
                        ASSESSMENT.CURRENT_REVISION_ID,
                        ASSESSMENT.REMARK,
                        ASSESSMENT.REMARK_EDITION,
                        ASSESSMENT.REMARK_BY,
                        ASSESSMENT.REMARK_AT,
                        PERSON.NAME)
                .from(ATTEMPT)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ATTEMPT_ID.eq(ATTEMPT.ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT.REMARK_BY))
                .where(ATTEMPT.COURSE_ACTIVITY_ID.eq(place.activity().value()))
                .and(ATTEMPT.PERSON_ID.eq(learner.value()))
                .orderBy(ATTEMPT.NUMBER)
                .fetch();
    }

    static Remark remark(Record row) {
        return new Remark(
                Optional.ofNullable(row.get(ASSESSMENT.REMARK)).orElse(""),
                row.get(ASSESSMENT.REMARK_EDITION),
                Optional.ofNullable(row.get(ASSESSMENT.REMARK_BY))
                        .map(by -> new Author(new PersonId(by), Optional.ofNullable(row.get(PERSON.NAME)))),
                Optional.ofNullable(row.get(ASSESSMENT.REMARK_AT)));
    }
}
