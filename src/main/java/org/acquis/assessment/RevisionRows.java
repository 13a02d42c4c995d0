package org.acquis.assessment;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.FRAMEWORK_VERSION;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.REVISION;
import static org.acquis.schema.Tables.REVISION_JUDGEMENT;

import java.util.List;
import java.util.Optional;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CompetencyId;
import org.acquis.framework.CriterionId;
import org.acquis.framework.VersionId;
import org.acquis.mapping.GradebookDetail;
import org.acquis.mapping.Purpose;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads what finalising froze; two statements each. */
final class RevisionRows {
    private RevisionRows() {}

    /** The revision as the grid compares itself with it; empty for a withdrawn one. */
    static Optional<CountingRevision> counting(DSLContext sql, RevisionId revision) {
        return sql.select(
                        REVISION.NUMBER,
                        REVISION.FINALISED_AT,
                        REVISION.FINALISED_BY,
                        REVISION.VERSION_ID,
                        REVISION.PURPOSE,
                        REVISION.DETAIL,
                        REVISION.LANGUAGE,
                        REVISION.SCALE,
                        PERSON.NAME,
                        FRAMEWORK_VERSION.LABEL)
                .from(REVISION)
                .join(PERSON)
                .on(PERSON.ID.eq(REVISION.FINALISED_BY))
                .join(FRAMEWORK_VERSION)
                .on(FRAMEWORK_VERSION.ID.eq(REVISION.VERSION_ID))
                .where(REVISION.ID.eq(revision.value()))
                .and(REVISION.WITHDRAWN_AT.isNull())
                .fetchOptional(row -> new CountingRevision(
                        revision,
                        row.get(REVISION.NUMBER),
                        row.get(REVISION.FINALISED_AT),
                        new Author(
                                new PersonId(row.get(REVISION.FINALISED_BY)),
                                Optional.ofNullable(row.get(PERSON.NAME))),
                        new VersionId(row.get(REVISION.VERSION_ID)),
                        row.get(FRAMEWORK_VERSION.LABEL),
                        Purpose.of(row.get(REVISION.PURPOSE)).orElseThrow(),
                        GradebookDetail.of(row.get(REVISION.DETAIL)).orElseThrow(),
                        row.get(REVISION.LANGUAGE),
                        FrozenScale.highestPoints(row.get(REVISION.SCALE)),
                        judgements(sql, revision)));
    }

    /** The same as listeners get it, with the keys of where it belongs. */
    static Optional<FinalisedGrid> finalised(DSLContext sql, RevisionId revision) {
        return sql.select(
                        ASSESSMENT.ID,
                        COURSE_ACTIVITY.COURSE_ID,
                        ATTEMPT.COURSE_ACTIVITY_ID,
                        ATTEMPT.PERSON_ID,
                        ATTEMPT.NUMBER,
                        REVISION.VERSION_ID,
                        REVISION.DETAIL,
                        REVISION.LANGUAGE,
                        REVISION.FINALISED_AT,
                        REVISION.SCALE)
                .from(REVISION)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ID.eq(REVISION.ASSESSMENT_ID))
                .join(ATTEMPT)
                .on(ATTEMPT.ID.eq(ASSESSMENT.ATTEMPT_ID))
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(ATTEMPT.COURSE_ACTIVITY_ID))
                .where(REVISION.ID.eq(revision.value()))
                .and(REVISION.WITHDRAWN_AT.isNull())
                .fetchOptional(row -> new FinalisedGrid(
                        revision,
                        new AssessmentId(row.get(ASSESSMENT.ID)),
                        new CourseId(row.get(COURSE_ACTIVITY.COURSE_ID)),
                        new CourseActivityId(row.get(ATTEMPT.COURSE_ACTIVITY_ID)),
                        new PersonId(row.get(ATTEMPT.PERSON_ID)),
                        row.get(ATTEMPT.NUMBER),
                        new VersionId(row.get(REVISION.VERSION_ID)),
                        GradebookDetail.of(row.get(REVISION.DETAIL)).orElseThrow(),
                        row.get(REVISION.LANGUAGE),
                        row.get(REVISION.FINALISED_AT),
                        FrozenScale.highestPoints(row.get(REVISION.SCALE)),
                        judgements(sql, revision)));
    }

    private static List<FrozenJudgement> judgements(DSLContext sql, RevisionId revision) {
        return sql.selectFrom(REVISION_JUDGEMENT)
                .where(REVISION_JUDGEMENT.REVISION_ID.eq(revision.value()))
                .orderBy(REVISION_JUDGEMENT.POSITION)
                .fetch(row -> new FrozenJudgement(
                        new CriterionId(row.get(REVISION_JUDGEMENT.CRITERION_ID)),
                        row.get(REVISION_JUDGEMENT.CRITERION_IDENTIFIER),
                        new CompetencyId(row.get(REVISION_JUDGEMENT.COMPETENCY_ID)),
                        row.get(REVISION_JUDGEMENT.CODE),
                        new Bilingual(row.get(REVISION_JUDGEMENT.LABEL_FR), row.get(REVISION_JUDGEMENT.LABEL_EN)),
                        row.get(REVISION_JUDGEMENT.WEIGHT),
                        outcome(row)));
    }

    private static Outcome outcome(Record row) {
        return switch (row.get(REVISION_JUDGEMENT.STATE)) {
            case "level" ->
                new Outcome.Levelled(
                        row.get(REVISION_JUDGEMENT.LEVEL_POSITION),
                        row.get(REVISION_JUDGEMENT.POINTS),
                        row.get(REVISION_JUDGEMENT.ACQUIRED),
                        new Bilingual(row.get(REVISION_JUDGEMENT.LEVEL_FR), row.get(REVISION_JUDGEMENT.LEVEL_EN)));
            case "not-observed" -> new Outcome.NotObserved();
            default -> new Outcome.Exempt();
        };
    }
}
