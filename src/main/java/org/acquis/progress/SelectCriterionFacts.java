package org.acquis.progress;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.REVISION;
import static org.acquis.schema.Tables.REVISION_JUDGEMENT;

import java.util.List;
import java.util.Optional;
import org.acquis.assessment.RevisionId;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.mapping.Purpose;
import org.acquis.roster.CandidateId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What revisions say about a candidate: every criterion of every revision that is not withdrawn, of all his persons, over
 * all courses of the school. Revisions only: nothing of a draft. One statement.
 */
public final class SelectCriterionFacts {
    private final DSLContext sql;

    public SelectCriterionFacts(DSLContext sql) {
        this.sql = sql;
    }

    /** @return in no order; empty too for a candidate of another school than the version's */
    public List<CriterionFact> of(CandidateId candidate, FrameworkVersion version) {
        return sql.select(
                        REVISION_JUDGEMENT.CRITERION_ID,
                        REVISION_JUDGEMENT.STATE,
                        REVISION_JUDGEMENT.LEVEL_POSITION,
                        REVISION_JUDGEMENT.LEVEL_FR,
                        REVISION_JUDGEMENT.LEVEL_EN,
                        REVISION_JUDGEMENT.POINTS,
                        REVISION_JUDGEMENT.ACQUIRED,
                        REVISION_JUDGEMENT.COMMENT,
                        REVISION.ID,
                        REVISION.PURPOSE,
                        REVISION.FINALISED_AT,
                        ASSESSMENT.FIRST_FINALISED_AT,
                        ASSESSMENT.CURRENT_REVISION_ID,
                        ATTEMPT.NUMBER,
                        COURSE_ACTIVITY.ID,
                        COURSE_ACTIVITY.COURSE_ID,
                        COURSE_ACTIVITY.TITLE,
                        COURSE_MEMBER.ROLE)
                .from(PERSON)
                .join(ATTEMPT)
                .on(ATTEMPT.PERSON_ID.eq(PERSON.ID))
                .join(ASSESSMENT)
                .on(ASSESSMENT.ATTEMPT_ID.eq(ATTEMPT.ID))
                .join(REVISION)
                .on(REVISION.ASSESSMENT_ID.eq(ASSESSMENT.ID))
                .join(REVISION_JUDGEMENT)
                .on(REVISION_JUDGEMENT.REVISION_ID.eq(REVISION.ID))
                .join(COURSE_ACTIVITY)
                .on(COURSE_ACTIVITY.ID.eq(ATTEMPT.COURSE_ACTIVITY_ID))
                .leftJoin(COURSE_MEMBER)
                .on(COURSE_MEMBER.COURSE_ID.eq(COURSE_ACTIVITY.COURSE_ID))
                .and(COURSE_MEMBER.PERSON_ID.eq(REVISION_JUDGEMENT.AUTHOR_ID))
                .where(PERSON.CANDIDATE_ID.eq(candidate.value()))
                .and(PERSON.SCHOOL_ID.eq(version.school()))
                .and(REVISION.VERSION_ID.eq(version.id().value()))
                .and(REVISION.WITHDRAWN_AT.isNull())
                .fetch(SelectCriterionFacts::fact);
    }

    private static CriterionFact fact(Record row) {
        Long revision = row.get(REVISION.ID);
        return new CriterionFact(
                new CriterionId(row.get(REVISION_JUDGEMENT.CRITERION_ID)),
                new RevisionId(revision),
                Optional.ofNullable(row.get(ASSESSMENT.FIRST_FINALISED_AT))
                        .orElseGet(() -> row.get(REVISION.FINALISED_AT)),
                revision.equals(row.get(ASSESSMENT.CURRENT_REVISION_ID)) ? Standing.CURRENT : Standing.REPLACED,
                Purpose.of(row.get(REVISION.PURPOSE)).orElseThrow(),
                FrozenOutcome.of(row),
                Optional.ofNullable(row.get(REVISION_JUDGEMENT.COMMENT)).filter(comment -> !comment.isBlank()),
                source(row));
    }

    private static FactSource source(Record row) {
        return new FactSource(
                new CourseId(row.get(COURSE_ACTIVITY.COURSE_ID)),
                new CourseActivityId(row.get(COURSE_ACTIVITY.ID)),
                Optional.ofNullable(row.get(COURSE_ACTIVITY.TITLE)),
                row.get(ATTEMPT.NUMBER),
                row.get(REVISION.FINALISED_AT),
                Optional.ofNullable(row.get(COURSE_MEMBER.ROLE)).map(CourseRole::of));
    }
}
