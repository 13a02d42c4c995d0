package org.acquis.progress;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.REVISION;
import static org.acquis.schema.Tables.REVISION_JUDGEMENT;

import java.util.List;
import java.util.Optional;
import org.acquis.assessment.FrozenJudgement;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.Score;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CompetencyId;
import org.acquis.framework.CriterionId;
import org.acquis.framework.VersionId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/**
 * What a learner's attempts at an activity ended with: for each the revision in force, nothing of a draft, nothing that was
 * withdrawn. One statement.
 */
public final class SelectAttemptResults {
    private final DSLContext sql;

    public SelectAttemptResults(DSLContext sql) {
        this.sql = sql;
    }

    /** The latest attempt first: the one that speaks for the activity. */
    public List<AttemptResult> of(CourseActivityId activity, PersonId learner) {
        return sql
                .select(
                        ATTEMPT.NUMBER,
                        REVISION.FINALISED_AT,
                        REVISION.VERSION_ID,
                        REVISION.POINTS,
                        REVISION.HIGHEST_POINTS,
                        REVISION.REMARK)
                .select(REVISION_JUDGEMENT.fields())
                .from(ATTEMPT)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ATTEMPT_ID.eq(ATTEMPT.ID))
                .join(REVISION)
                .on(REVISION.ID.eq(ASSESSMENT.CURRENT_REVISION_ID))
                .join(REVISION_JUDGEMENT)
                .on(REVISION_JUDGEMENT.REVISION_ID.eq(REVISION.ID))
                .where(ATTEMPT.COURSE_ACTIVITY_ID.eq(activity.value()))
                .and(ATTEMPT.PERSON_ID.eq(learner.value()))
                .and(REVISION.WITHDRAWN_AT.isNull())
                .orderBy(ATTEMPT.NUMBER.desc(), REVISION_JUDGEMENT.POSITION)
                .fetch()
                .intoGroups(ATTEMPT.NUMBER)
                .values()
                .stream()
                .map(SelectAttemptResults::result)
                .toList();
    }

    private static AttemptResult result(Result<Record> rows) {
        Record first = rows.get(0);
        List<AttemptResult.Judged> judged =
                rows.stream().map(SelectAttemptResults::judged).toList();
        return new AttemptResult(
                first.get(ATTEMPT.NUMBER),
                first.get(REVISION.FINALISED_AT),
                new VersionId(first.get(REVISION.VERSION_ID)),
                score(first, judged),
                Optional.ofNullable(first.get(REVISION.REMARK)).filter(remark -> !remark.isBlank()),
                judged);
    }

    /** The sum is the one that was frozen and sent, never computed again. */
    private static Score score(Record revision, List<AttemptResult.Judged> judged) {
        List<Outcome> outcomes =
                judged.stream().map(one -> one.judgement().outcome()).toList();
        return new Score(
                revision.get(REVISION.POINTS),
                revision.get(REVISION.HIGHEST_POINTS),
                count(outcomes, Outcome.Levelled.class),
                (int) outcomes.stream()
                        .filter(outcome -> outcome instanceof Outcome.Levelled level && level.acquired())
                        .count(),
                count(outcomes, Outcome.NotObserved.class),
                count(outcomes, Outcome.Exempt.class),
                0);
    }

    private static int count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
        return (int) outcomes.stream().filter(kind::isInstance).count();
    }

    private static AttemptResult.Judged judged(Record row) {
        return new AttemptResult.Judged(
                new FrozenJudgement(
                        new CriterionId(row.get(REVISION_JUDGEMENT.CRITERION_ID)),
                        row.get(REVISION_JUDGEMENT.CRITERION_IDENTIFIER),
                        new CompetencyId(row.get(REVISION_JUDGEMENT.COMPETENCY_ID)),
                        row.get(REVISION_JUDGEMENT.CODE),
                        new Bilingual(row.get(REVISION_JUDGEMENT.LABEL_FR), row.get(REVISION_JUDGEMENT.LABEL_EN)),
                        row.get(REVISION_JUDGEMENT.WEIGHT),
                        FrozenOutcome.of(row)),
                Optional.ofNullable(row.get(REVISION_JUDGEMENT.COMMENT)).filter(comment -> !comment.isBlank()));
    }
}
