package org.acquis.progress;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.CORRESPONDENCE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.REVISION;
import static org.acquis.schema.Tables.REVISION_JUDGEMENT;
import static org.acquis.schema.Tables.SCALE_LEVEL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acquis.assessment.Outcome;
import org.acquis.assessment.RevisionId;
import org.acquis.framework.Bilingual;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.framework.correspondences.AlikeScales;
import org.acquis.framework.correspondences.ComparedKind;
import org.acquis.mapping.Purpose;
import org.acquis.roster.CandidateId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.acquis.schema.Tables;
import org.acquis.schema.tables.Correspondence;
import org.acquis.schema.tables.Criterion;
import org.acquis.schema.tables.ScaleLevel;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * What revisions say about a candidate: every criterion of every revision that is not withdrawn, of all his persons, over
 * all courses of the school. Revisions only: nothing of a draft. One statement, and two for each other version whose
 * judgements go on in this one.
 */
public final class SelectCriterionFacts {
    private static final Correspondence CRITERIA = CORRESPONDENCE.as("criteria");
    private static final Correspondence LEVELS = CORRESPONDENCE.as("levels");
    private static final Criterion GOES_ON = Tables.CRITERION.as("goes_on");
    private static final ScaleLevel THEIR_LEVEL = SCALE_LEVEL.as("their_level");
    private static final ScaleLevel OWN_LEVEL = SCALE_LEVEL.as("own_level");
    private static final Field<Long> CRITERION = DSL.coalesce(GOES_ON.ID, REVISION_JUDGEMENT.CRITERION_ID);

    private final DSLContext sql;

    public SelectCriterionFacts(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What was judged in another version counts where somebody confirmed that its criterion goes on in this one, and its
     * level where the scales count differently.
     *
     * @return in no order; empty too for a candidate of another school than the version's
     */
    public List<CriterionFact> of(CandidateId candidate, FrameworkVersion version) {
        long wanted = version.id().value();
        Map<Long, Boolean> alike = new HashMap<>();
        return sql
                .select(
                        CRITERION,
                        REVISION.VERSION_ID,
                        OWN_LEVEL.POSITION,
                        OWN_LEVEL.LABEL_FR,
                        OWN_LEVEL.LABEL_EN,
                        OWN_LEVEL.POINTS,
                        OWN_LEVEL.ACQUIRED,
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
                .leftJoin(CRITERIA)
                .on(confirmed(CRITERIA, ComparedKind.CRITERION, wanted))
                .and(CRITERIA.FROM_IDENTIFIER.eq(REVISION_JUDGEMENT.CRITERION_IDENTIFIER))
                .leftJoin(GOES_ON)
                .on(GOES_ON.VERSION_ID.eq(wanted))
                .and(GOES_ON.IDENTIFIER.eq(CRITERIA.TO_IDENTIFIER))
                .leftJoin(THEIR_LEVEL)
                .on(GOES_ON.ID.isNotNull())
                .and(THEIR_LEVEL.VERSION_ID.eq(REVISION.VERSION_ID))
                .and(THEIR_LEVEL.POSITION.eq(REVISION_JUDGEMENT.LEVEL_POSITION))
                .leftJoin(LEVELS)
                .on(confirmed(LEVELS, ComparedKind.LEVEL, wanted))
                .and(LEVELS.FROM_IDENTIFIER.eq(THEIR_LEVEL.IDENTIFIER))
                .leftJoin(OWN_LEVEL)
                .on(OWN_LEVEL.VERSION_ID.eq(wanted))
                .and(OWN_LEVEL.IDENTIFIER.eq(LEVELS.TO_IDENTIFIER))
                .where(PERSON.CANDIDATE_ID.eq(candidate.value()))
                .and(PERSON.SCHOOL_ID.eq(version.school()))
                .and(REVISION.VERSION_ID.eq(wanted).or(GOES_ON.ID.isNotNull()))
                .and(REVISION.WITHDRAWN_AT.isNull())
                .fetch()
                .stream()
                .filter(row -> counts(row, version, alike))
                .map(SelectCriterionFacts::fact)
                .toList();
    }

    private static Condition confirmed(Correspondence correspondences, ComparedKind kind, long version) {
        return correspondences
                .FROM_VERSION_ID
                .eq(REVISION.VERSION_ID)
                .and(correspondences.TO_VERSION_ID.eq(version))
                .and(correspondences.PART.eq(kind.code()));
    }

    /**
     * An exemption belongs to its version; so does a level that goes on in none of this one.
     *
     * @param alike scales of other versions that were looked at
     */
    private boolean counts(Record row, FrameworkVersion version, Map<Long, Boolean> alike) {
        long of = row.get(REVISION.VERSION_ID);
        if (of == version.id().value()) {
            return true;
        }
        if (row.get(REVISION_JUDGEMENT.LEVEL_POSITION) == null) {
            return !(FrozenOutcome.of(row) instanceof Outcome.Exempt);
        }
        return row.get(OWN_LEVEL.POSITION) != null
                || alike.computeIfAbsent(of, other -> AlikeScales.of(sql, new VersionId(other), version.id()));
    }

    private static CriterionFact fact(Record row) {
        Long revision = row.get(REVISION.ID);
        return new CriterionFact(
                new CriterionId(row.get(CRITERION)),
                new RevisionId(revision),
                Optional.ofNullable(row.get(ASSESSMENT.FIRST_FINALISED_AT))
                        .orElseGet(() -> row.get(REVISION.FINALISED_AT)),
                revision.equals(row.get(ASSESSMENT.CURRENT_REVISION_ID)) ? Standing.CURRENT : Standing.REPLACED,
                Purpose.of(row.get(REVISION.PURPOSE)).orElseThrow(),
                outcome(row),
                Optional.ofNullable(row.get(REVISION_JUDGEMENT.COMMENT)).filter(comment -> !comment.isBlank()),
                source(row));
    }

    /** As it was frozen, or the level that the frozen one goes on in. */
    private static Outcome outcome(Record row) {
        Integer position = row.get(OWN_LEVEL.POSITION);
        return position == null
                ? FrozenOutcome.of(row)
                : new Outcome.Levelled(
                        position,
                        row.get(OWN_LEVEL.POINTS),
                        row.get(OWN_LEVEL.ACQUIRED),
                        new Bilingual(row.get(OWN_LEVEL.LABEL_FR), row.get(OWN_LEVEL.LABEL_EN)));
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
