package org.acquis.progress;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.CANDIDATE;
import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.EXEMPTION;
import static org.acquis.schema.Tables.JUDGEMENT;
import static org.acquis.schema.Tables.MAPPED_CRITERION;
import static org.acquis.schema.Tables.MAPPING;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.PLATFORM;
import static org.acquis.schema.Tables.REVISION;
import static org.acquis.schema.Tables.REVISION_JUDGEMENT;
import static org.acquis.schema.Tables.SCHOOL;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.VersionId;
import org.acquis.framework.versions.AdoptingTemplate;
import org.acquis.mapping.Purpose;
import org.acquis.roster.CandidateId;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.CourseRole;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * A school with the bundled référentiel in an empty database, and people, courses, grids on demand; rows as the features
 * would write them. The trainer of every course is one person.
 */
public final class GivenSchool {
    private static final Instant BEGIN = Instant.parse("2026-11-01T08:00:00Z");

    private final DSLContext sql;
    public final long id;
    public final FrameworkVersion version;
    public final PersonId trainer;

    public GivenSchool(DSLContext sql) {
        this.sql = sql;
        this.id = sql.insertInto(SCHOOL)
                .set(SCHOOL.NAME, "École")
                .set(SCHOOL.CREATED_AT, BEGIN)
                .returning(SCHOOL.ID)
                .fetchSingle()
                .get(SCHOOL.ID);
        VersionId adopted = sql.transactionResult(
                tx -> new AdoptingTemplate(Clock.fixed(BEGIN, ZoneOffset.UTC)).into(tx.dsl(), id));
        this.version = new SelectFrameworkVersion(sql).of(id, adopted).orElseThrow();
        this.trainer = person(candidate());
    }

    public CandidateId candidate() {
        return new CandidateId(sql.insertInto(CANDIDATE)
                .set(CANDIDATE.SCHOOL_ID, id)
                .set(CANDIDATE.CREATED_AT, BEGIN)
                .returning(CANDIDATE.ID)
                .fetchSingle()
                .get(CANDIDATE.ID));
    }

    public PersonId person(CandidateId candidate) {
        return new PersonId(sql.insertInto(PERSON)
                .set(PERSON.SCHOOL_ID, id)
                .set(PERSON.CANDIDATE_ID, candidate.value())
                .set(PERSON.ISSUER, "https://lms.example")
                .set(PERSON.SUB, UUID.randomUUID().toString())
                .set(PERSON.NAME, "Ada Martin")
                .set(PERSON.CREATED_AT, BEGIN)
                .set(PERSON.UPDATED_AT, BEGIN)
                .returning(PERSON.ID)
                .fetchSingle()
                .get(PERSON.ID));
    }

    public CourseId course() {
        long platform = sql.insertInto(PLATFORM)
                .set(PLATFORM.SCHOOL_ID, id)
                .set(PLATFORM.NAME, "LMS")
                .set(PLATFORM.ISSUER, "https://lms.example")
                .set(PLATFORM.CLIENT_ID, UUID.randomUUID().toString())
                .set(PLATFORM.AUTHORIZATION_ENDPOINT, "https://lms.example/auth")
                .set(PLATFORM.TOKEN_ENDPOINT, "https://lms.example/token")
                .set(PLATFORM.JWKS_URI, "https://lms.example/jwks")
                .set(PLATFORM.HOSTS, "https://lms.example")
                .set(PLATFORM.SOURCE, "file")
                .set(PLATFORM.STATUS, "active")
                .set(PLATFORM.CREATED_AT, BEGIN)
                .set(PLATFORM.UPDATED_AT, BEGIN)
                .returning(PLATFORM.ID)
                .fetchSingle()
                .get(PLATFORM.ID);
        long deployment = sql.insertInto(DEPLOYMENT)
                .set(DEPLOYMENT.PLATFORM_ID, platform)
                .set(DEPLOYMENT.DEPLOYMENT_ID, "1")
                .set(DEPLOYMENT.STATUS, "accepted")
                .set(DEPLOYMENT.CREATED_AT, BEGIN)
                .returning(DEPLOYMENT.ID)
                .fetchSingle()
                .get(DEPLOYMENT.ID);
        CourseId course = new CourseId(sql.insertInto(COURSE)
                .set(COURSE.SCHOOL_ID, id)
                .set(COURSE.DEPLOYMENT_ID, deployment)
                .set(COURSE.CONTEXT_ID, "c")
                .set(COURSE.CREATED_AT, BEGIN)
                .set(COURSE.UPDATED_AT, BEGIN)
                .returning(COURSE.ID)
                .fetchSingle()
                .get(COURSE.ID));
        member(course, trainer, CourseRole.TRAINER);
        return course;
    }

    public void member(CourseId course, PersonId person, CourseRole role) {
        sql.insertInto(COURSE_MEMBER)
                .set(COURSE_MEMBER.COURSE_ID, course.value())
                .set(COURSE_MEMBER.PERSON_ID, person.value())
                .set(COURSE_MEMBER.ROLE, role.code())
                .set(COURSE_MEMBER.ENROLLED, true)
                .set(COURSE_MEMBER.CREATED_AT, BEGIN)
                .execute();
    }

    public CourseActivityId activity(CourseId course, String title) {
        return new CourseActivityId(sql.insertInto(COURSE_ACTIVITY)
                .set(COURSE_ACTIVITY.COURSE_ID, course.value())
                .set(COURSE_ACTIVITY.RESOURCE_LINK_ID, UUID.randomUUID().toString())
                .set(COURSE_ACTIVITY.TITLE, title)
                .set(COURSE_ACTIVITY.CREATED_AT, BEGIN)
                .set(COURSE_ACTIVITY.UPDATED_AT, BEGIN)
                .returning(COURSE_ACTIVITY.ID)
                .fetchSingle()
                .get(COURSE_ACTIVITY.ID));
    }

    public void map(CourseActivityId activity, CriterionId... criteria) {
        long mapping = sql.insertInto(MAPPING)
                .set(MAPPING.COURSE_ACTIVITY_ID, activity.value())
                .set(MAPPING.VERSION_ID, version.id().value())
                .set(MAPPING.PURPOSE, "certifying")
                .set(MAPPING.DETAIL, "overall")
                .set(MAPPING.LANGUAGE, "fr")
                .set(MAPPING.EDITION, 1)
                .set(MAPPING.CHANGED_AT, BEGIN)
                .returning(MAPPING.ID)
                .fetchSingle()
                .get(MAPPING.ID);
        for (CriterionId criterion : criteria) {
            sql.insertInto(MAPPED_CRITERION)
                    .set(MAPPED_CRITERION.MAPPING_ID, mapping)
                    .set(MAPPED_CRITERION.CRITERION_ID, criterion.value())
                    .execute();
        }
    }

    public void exempt(CandidateId candidate, CriterionId criterion) {
        sql.insertInto(EXEMPTION)
                .set(EXEMPTION.CANDIDATE_ID, candidate.value())
                .set(EXEMPTION.CRITERION_ID, criterion.value())
                .set(EXEMPTION.DECIDED_AT, BEGIN)
                .execute();
    }

    /** A grid in draft; its key. */
    public long grid(CourseActivityId activity, PersonId learner, int attempt) {
        long attemptId = sql.insertInto(ATTEMPT)
                .set(ATTEMPT.COURSE_ACTIVITY_ID, activity.value())
                .set(ATTEMPT.PERSON_ID, learner.value())
                .set(ATTEMPT.NUMBER, attempt)
                .set(ATTEMPT.OPENED_AT, BEGIN)
                .set(ATTEMPT.OPENED_BY, trainer.value())
                .returning(ATTEMPT.ID)
                .fetchSingle()
                .get(ATTEMPT.ID);
        return sql.insertInto(ASSESSMENT)
                .set(ASSESSMENT.ATTEMPT_ID, attemptId)
                .set(ASSESSMENT.STATUS, "draft")
                .set(ASSESSMENT.CREATED_AT, BEGIN)
                .returning(ASSESSMENT.ID)
                .fetchSingle()
                .get(ASSESSMENT.ID);
    }

    public void draft(long grid, CriterionId criterion, String comment) {
        sql.insertInto(JUDGEMENT)
                .set(JUDGEMENT.ASSESSMENT_ID, grid)
                .set(JUDGEMENT.CRITERION_ID, criterion.value())
                .set(JUDGEMENT.NOT_OBSERVED, true)
                .set(JUDGEMENT.COMMENT, comment)
                .set(JUDGEMENT.AUTHOR_ID, trainer.value())
                .set(JUDGEMENT.JUDGED_AT, BEGIN)
                .set(JUDGEMENT.EDITION, 1)
                .execute();
    }

    /** A level of 0 to 3 points; {@code null} for not observed. */
    public record Judged(CriterionId criterion, Integer points, String comment) {}

    /** Finalises a grid once more, some days after the first of November; the key of the revision. */
    public long finalise(long grid, int day, Judged... judged) {
        Instant at = BEGIN.plusSeconds(86_400L * day);
        int number = sql.fetchCount(REVISION, REVISION.ASSESSMENT_ID.eq(grid)) + 1;
        List<Integer> points = Arrays.stream(judged)
                .map(Judged::points)
                .filter(Objects::nonNull)
                .toList();
        long revision = sql.insertInto(REVISION)
                .set(REVISION.ASSESSMENT_ID, grid)
                .set(REVISION.NUMBER, number)
                .set(REVISION.FINALISED_AT, at)
                .set(REVISION.FINALISED_BY, trainer.value())
                .set(REVISION.VERSION_ID, version.id().value())
                .set(REVISION.PURPOSE, Purpose.CERTIFYING.code())
                .set(REVISION.DETAIL, "overall")
                .set(REVISION.LANGUAGE, "fr")
                .set(
                        REVISION.POINTS,
                        BigDecimal.valueOf(
                                points.stream().mapToInt(Integer::intValue).sum()))
                .set(REVISION.HIGHEST_POINTS, BigDecimal.valueOf(3L * points.size()))
                .set(REVISION.REMARK, "Remarque générale")
                .set(REVISION.SCALE, "[]")
                .set(REVISION.RULES, "{}")
                .set(REVISION.ASSESSED, "")
                .returning(REVISION.ID)
                .fetchSingle()
                .get(REVISION.ID);
        int position = 0;
        for (Judged one : judged) {
            freeze(revision, ++position, one, at);
        }
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.STATUS, "final")
                .set(ASSESSMENT.CURRENT_REVISION_ID, revision)
                .set(ASSESSMENT.FIRST_FINALISED_AT, org.jooq.impl.DSL.coalesce(ASSESSMENT.FIRST_FINALISED_AT, at))
                .where(ASSESSMENT.ID.eq(grid))
                .execute();
        return revision;
    }

    public void reopen(long grid) {
        set(ASSESSMENT, ASSESSMENT.STATUS, "reopened", ASSESSMENT.ID, grid);
    }

    public void withdraw(long revision) {
        set(REVISION, REVISION.WITHDRAWN_AT, BEGIN.plusSeconds(1), REVISION.ID, revision);
    }

    public CriterionId criterion(String code) {
        return version.criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .map(Criterion::id)
                .findFirst()
                .orElseThrow();
    }

    private <T> void set(Table<?> table, Field<T> field, T value, Field<Long> key, long id) {
        sql.update(table).set(field, value).where(key.eq(id)).execute();
    }

    private void freeze(long revision, int position, Judged one, Instant at) {
        Criterion criterion = version.criterion(one.criterion()).orElseThrow();
        var row = sql.newRecord(REVISION_JUDGEMENT);
        row.set(REVISION_JUDGEMENT.REVISION_ID, revision);
        row.set(REVISION_JUDGEMENT.CRITERION_ID, criterion.id().value());
        row.set(REVISION_JUDGEMENT.CRITERION_IDENTIFIER, criterion.identifier());
        row.set(
                REVISION_JUDGEMENT.COMPETENCY_ID,
                version.competencyOf(criterion.id()).orElseThrow().id().value());
        row.set(REVISION_JUDGEMENT.POSITION, position);
        row.set(REVISION_JUDGEMENT.CODE, criterion.code());
        row.set(REVISION_JUDGEMENT.LABEL_FR, criterion.label().fr());
        row.set(REVISION_JUDGEMENT.LABEL_EN, criterion.label().en());
        row.set(REVISION_JUDGEMENT.WEIGHT, criterion.weight());
        row.set(REVISION_JUDGEMENT.STATE, one.points() == null ? "not-observed" : "level");
        if (one.points() != null) {
            var level = version.scale().levels().get(one.points());
            row.set(REVISION_JUDGEMENT.LEVEL_POSITION, level.position());
            row.set(REVISION_JUDGEMENT.LEVEL_FR, level.label().fr());
            row.set(REVISION_JUDGEMENT.LEVEL_EN, level.label().en());
            row.set(REVISION_JUDGEMENT.POINTS, level.points());
            row.set(REVISION_JUDGEMENT.ACQUIRED, level.acquired());
        }
        row.set(REVISION_JUDGEMENT.COMMENT, one.comment());
        row.set(REVISION_JUDGEMENT.AUTHOR_ID, trainer.value());
        row.set(REVISION_JUDGEMENT.JUDGED_AT, at);
        sql.insertInto(REVISION_JUDGEMENT).set(row).execute();
    }
}
