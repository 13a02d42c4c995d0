package org.acquis.assessment;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.REVISION;
import static org.acquis.schema.Tables.REVISION_JUDGEMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.acquis.framework.rules.RulesEdition;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Writes a revision by value and makes it the one that counts. */
final class FreezingRevision {
    private FreezingRevision() {}

    static RevisionId write(
            DSLContext tx,
            LockedGrid locked,
            Grid grid,
            List<FrozenJudgement> judgements,
            RulesEdition rules,
            PersonId author,
            Instant now) {
        Score score = Score.ofFrozen(grid.scale().highestPoints(), judgements);
        int number = 1
                + tx.select(DSL.coalesce(DSL.max(REVISION.NUMBER), DSL.inline(0)))
                        .from(REVISION)
                        .where(REVISION.ASSESSMENT_ID.eq(locked.id().value()))
                        .fetchSingle()
                        .value1();
        RevisionId revision = new RevisionId(Objects.requireNonNull(tx.insertInto(REVISION)
                .set(REVISION.ASSESSMENT_ID, locked.id().value())
                .set(REVISION.NUMBER, number)
                .set(REVISION.FINALISED_AT, now)
                .set(REVISION.FINALISED_BY, author.value())
                .set(REVISION.VERSION_ID, grid.version().id().value())
                .set(REVISION.PURPOSE, grid.mapping().purpose().code())
                .set(REVISION.DETAIL, grid.mapping().detail().code())
                .set(REVISION.LANGUAGE, grid.mapping().language())
                .set(REVISION.POINTS, score.points())
                .set(REVISION.HIGHEST_POINTS, score.highestPoints())
                .set(
                        REVISION.REMARK,
                        grid.remark().text().isEmpty() ? null : grid.remark().text())
                .set(REVISION.SCALE, FrozenScale.json(grid.scale()))
                .set(REVISION.RULES, rules.frozen())
                .set(REVISION.ASSESSED, AssessedCriteria.of(judgements).digest())
                .returning(REVISION.ID)
                .fetchSingle(REVISION.ID)));
        insertJudgements(tx, revision, grid, judgements);
        tx.update(ASSESSMENT)
                .set(ASSESSMENT.STATUS, GridStatus.FINAL.code())
                .set(ASSESSMENT.CURRENT_REVISION_ID, revision.value())
                .set(ASSESSMENT.FIRST_FINALISED_AT, locked.firstFinalised().orElse(now))
                .where(ASSESSMENT.ID.eq(locked.id().value()))
                .execute();
        return revision;
    }

    /** One statement for all criteria. */
    private static void insertJudgements(
            DSLContext tx, RevisionId revision, Grid grid, List<FrozenJudgement> judgements) {
        var rows = new ArrayList<Record>();
        for (int i = 0; i < judgements.size(); i++) {
            FrozenJudgement frozen = judgements.get(i);
            var row = tx.newRecord(REVISION_JUDGEMENT);
            row.set(REVISION_JUDGEMENT.REVISION_ID, revision.value());
            row.set(REVISION_JUDGEMENT.CRITERION_ID, frozen.criterion().value());
            row.set(REVISION_JUDGEMENT.CRITERION_IDENTIFIER, frozen.criterionIdentifier());
            row.set(REVISION_JUDGEMENT.COMPETENCY_ID, frozen.competency().value());
            row.set(REVISION_JUDGEMENT.POSITION, i + 1);
            row.set(REVISION_JUDGEMENT.CODE, frozen.code());
            row.set(REVISION_JUDGEMENT.LABEL_FR, frozen.label().fr());
            row.set(REVISION_JUDGEMENT.LABEL_EN, frozen.label().en());
            row.set(REVISION_JUDGEMENT.WEIGHT, frozen.weight());
            row.set(REVISION_JUDGEMENT.STATE, frozen.outcome().code());
            Optional<Judgement> said = grid.cells().get(i).judgement();
            if (frozen.outcome() instanceof Outcome.Levelled level) {
                row.set(REVISION_JUDGEMENT.LEVEL_POSITION, level.position());
                row.set(REVISION_JUDGEMENT.LEVEL_FR, level.label().fr());
                row.set(REVISION_JUDGEMENT.LEVEL_EN, level.label().en());
                row.set(REVISION_JUDGEMENT.POINTS, level.points());
                row.set(REVISION_JUDGEMENT.ACQUIRED, level.acquired());
            }
            if (!(frozen.outcome() instanceof Outcome.Exempt) && said.isPresent()) {
                row.set(
                        REVISION_JUDGEMENT.COMMENT,
                        said.get().comment().isEmpty() ? null : said.get().comment());
                row.set(
                        REVISION_JUDGEMENT.AUTHOR_ID,
                        said.get().author().person().value());
                row.set(REVISION_JUDGEMENT.JUDGED_AT, said.get().at());
            }
            rows.add(row);
        }
        tx.insertInto(REVISION_JUDGEMENT).set(rows).execute();
    }
}
