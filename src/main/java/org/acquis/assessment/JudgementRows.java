package org.acquis.assessment;

import static org.acquis.schema.Tables.CRITERION;
import static org.acquis.schema.Tables.JUDGEMENT;
import static org.acquis.schema.Tables.PERSON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acquis.framework.CriterionId;
import org.acquis.framework.LevelId;
import org.acquis.roster.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The cells of grids in the database. */
final class JudgementRows {
    private JudgementRows() {}

    /**
     * @param counted judgements on criteria that are mapped
     * @param setAside codes of the others that say something, in the order of the printed codes
     */
    record OfGrid(Map<CriterionId, Judgement> counted, List<String> setAside) {}

    /** All cells of a grid, by one statement. */
    static OfGrid of(DSLContext sql, AssessmentId grid, Set<CriterionId> mapped) {
        Map<CriterionId, Judgement> counted = new LinkedHashMap<>();
        List<String> setAside = new ArrayList<>();
        for (Record row : select(sql, JUDGEMENT.ASSESSMENT_ID.eq(grid.value()))) {
            CriterionId criterion = new CriterionId(row.get(JUDGEMENT.CRITERION_ID));
            Judgement judgement = judgement(row);
            if (mapped.contains(criterion)) {
                counted.put(criterion, judgement);
            } else if (!(judgement.value() instanceof Judged.NotScored)
                    || !judgement.comment().isEmpty()) {
                setAside.add(row.get(CRITERION.CODE));
            }
        }
        return new OfGrid(counted, setAside);
    }

    static Optional<Judgement> cell(DSLContext sql, AssessmentId grid, CriterionId criterion) {
        return select(sql, JUDGEMENT.ASSESSMENT_ID.eq(grid.value()).and(JUDGEMENT.CRITERION_ID.eq(criterion.value())))
                .stream()
                .map(JudgementRows::judgement)
                .findFirst();
    }

    static void write(
            DSLContext tx,
            AssessmentId grid,
            RecordingJudgement.Entry entry,
            int edition,
            PersonId author,
            Instant now) {
        var row = tx.newRecord(JUDGEMENT);
        row.set(
                JUDGEMENT.LEVEL_ID,
                entry.value() instanceof Judged.AtLevel at ? (Long) at.level().value() : null);
        row.set(JUDGEMENT.NOT_OBSERVED, entry.value() instanceof Judged.NotObserved);
        row.set(JUDGEMENT.COMMENT, entry.comment().isEmpty() ? null : entry.comment());
        row.set(JUDGEMENT.AUTHOR_ID, author.value());
        row.set(JUDGEMENT.JUDGED_AT, now);
        row.set(JUDGEMENT.EDITION, edition);
        tx.insertInto(JUDGEMENT)
                .set(JUDGEMENT.ASSESSMENT_ID, grid.value())
                .set(JUDGEMENT.CRITERION_ID, entry.criterion().value())
                .set(row)
                .onDuplicateKeyUpdate()
                .set(row)
                .execute();
    }

    private static List<? extends Record> select(DSLContext sql, Condition which) {
        return sql.select(
                        JUDGEMENT.CRITERION_ID,
                        JUDGEMENT.LEVEL_ID,
                        JUDGEMENT.NOT_OBSERVED,
                        JUDGEMENT.COMMENT,
                        JUDGEMENT.AUTHOR_ID,
                        JUDGEMENT.JUDGED_AT,
                        JUDGEMENT.EDITION,
                        PERSON.NAME,
                        CRITERION.CODE)
                .from(JUDGEMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(JUDGEMENT.AUTHOR_ID))
                .join(CRITERION)
                .on(CRITERION.ID.eq(JUDGEMENT.CRITERION_ID))
                .where(which)
                .orderBy(CRITERION.CODE)
                .fetch();
    }

    private static Judgement judgement(Record row) {
        return new Judgement(
                value(row),
                Optional.ofNullable(row.get(JUDGEMENT.COMMENT)).orElse(""),
                new Author(new PersonId(row.get(JUDGEMENT.AUTHOR_ID)), Optional.ofNullable(row.get(PERSON.NAME))),
                row.get(JUDGEMENT.JUDGED_AT),
                row.get(JUDGEMENT.EDITION));
    }

    private static Judged value(Record row) {
        if (row.get(JUDGEMENT.NOT_OBSERVED)) {
            return new Judged.NotObserved();
        }
        return Optional.ofNullable(row.get(JUDGEMENT.LEVEL_ID))
                .<Judged>map(level -> new Judged.AtLevel(new LevelId(level)))
                .orElseGet(Judged.NotScored::new);
    }
}
