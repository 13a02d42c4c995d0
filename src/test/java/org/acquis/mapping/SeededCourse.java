package org.acquis.mapping;

import static org.acquis.schema.Tables.ASSESSMENT;
import static org.acquis.schema.Tables.ATTEMPT;
import static org.acquis.schema.Tables.CANDIDATE;
import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.JUDGEMENT;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.PLATFORM;
import static org.acquis.schema.Tables.SCHOOL;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acquis.framework.Criterion;
import org.acquis.framework.CriterionId;
import org.acquis.framework.FrameworkVersion;
import org.acquis.framework.SelectFrameworkVersion;
import org.acquis.framework.versions.AdoptingTemplate;
import org.acquis.ops.Database;
import org.acquis.roster.CourseActivityId;
import org.acquis.roster.CourseId;
import org.acquis.roster.PersonId;
import org.jooq.DSLContext;

/** A school with the bundled référentiel, one course, a trainer, and as many activities and learners as asked for. */
public final class SeededCourse {
    public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final DSLContext sql;
    private final long school;
    private final long course;
    private final PersonId trainer;
    private final FrameworkVersion version;
    private int people;

    private SeededCourse(Database database, String name) {
        sql = database.sql();
        school = key(sql.insertInto(SCHOOL)
                .set(SCHOOL.NAME, name)
                .set(SCHOOL.CREATED_AT, NOW)
                .returning(SCHOOL.ID)
                .fetchSingle(SCHOOL.ID));
        course = course(name);
        trainer = person("Marie Curie");
        AdoptingTemplate adopting = new AdoptingTemplate(Clock.fixed(NOW, ZoneOffset.UTC));
        version = new SelectFrameworkVersion(sql)
                .of(school, database.transaction(tx -> adopting.into(tx, school)))
                .orElseThrow();
    }

    /** @param name of the school; two schools of one test need two names */
    public static SeededCourse in(Database database, String name) {
        return new SeededCourse(database, name);
    }

    public long school() {
        return school;
    }

    public CourseId course() {
        return new CourseId(course);
    }

    public PersonId trainer() {
        return trainer;
    }

    public FrameworkVersion version() {
        return version;
    }

    /** Printed codes to criteria. */
    public Set<CriterionId> criteria(String... codes) {
        return Stream.of(codes).map(this::criterion).collect(Collectors.toSet());
    }

    public CriterionId criterion(String code) {
        return version.criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .map(Criterion::id)
                .findFirst()
                .orElseThrow();
    }

    public CourseActivityId activity(String title) {
        return new CourseActivityId(key(sql.insertInto(COURSE_ACTIVITY)
                .set(COURSE_ACTIVITY.COURSE_ID, course)
                .set(COURSE_ACTIVITY.RESOURCE_LINK_ID, title)
                .set(COURSE_ACTIVITY.TITLE, title)
                .set(COURSE_ACTIVITY.CREATED_AT, NOW)
                .set(COURSE_ACTIVITY.UPDATED_AT, NOW)
                .returning(COURSE_ACTIVITY.ID)
                .fetchSingle(COURSE_ACTIVITY.ID)));
    }

    public PersonId person(String name) {
        long candidate = key(sql.insertInto(CANDIDATE)
                .set(CANDIDATE.SCHOOL_ID, school)
                .set(CANDIDATE.CREATED_AT, NOW)
                .returning(CANDIDATE.ID)
                .fetchSingle(CANDIDATE.ID));
        return new PersonId(key(sql.insertInto(PERSON)
                .set(PERSON.SCHOOL_ID, school)
                .set(PERSON.CANDIDATE_ID, candidate)
                .set(PERSON.ISSUER, "https://lms.example")
                .set(PERSON.SUB, Integer.toString(++people))
                .set(PERSON.NAME, name)
                .set(PERSON.CREATED_AT, NOW)
                .set(PERSON.UPDATED_AT, NOW)
                .returning(PERSON.ID)
                .fetchSingle(PERSON.ID)));
    }

    /** A first attempt of this learner whose draft has the highest level on each of the criteria. */
    public void judged(CourseActivityId activity, PersonId learner, Set<CriterionId> criteria) {
        long attempt = key(sql.insertInto(ATTEMPT)
                .set(ATTEMPT.COURSE_ACTIVITY_ID, activity.value())
                .set(ATTEMPT.PERSON_ID, learner.value())
                .set(ATTEMPT.NUMBER, 1)
                .set(ATTEMPT.OPENED_AT, NOW)
                .set(ATTEMPT.OPENED_BY, trainer.value())
                .returning(ATTEMPT.ID)
                .fetchSingle(ATTEMPT.ID));
        long grid = key(sql.insertInto(ASSESSMENT)
                .set(ASSESSMENT.ATTEMPT_ID, attempt)
                .set(ASSESSMENT.STATUS, "draft")
                .set(ASSESSMENT.CREATED_AT, NOW)
                .returning(ASSESSMENT.ID)
                .fetchSingle(ASSESSMENT.ID));
        long level = version.scale().levels().get(3).id().value();
        for (CriterionId criterion : criteria) {
            sql.insertInto(JUDGEMENT)
                    .set(JUDGEMENT.ASSESSMENT_ID, grid)
                    .set(JUDGEMENT.CRITERION_ID, criterion.value())
                    .set(JUDGEMENT.LEVEL_ID, level)
                    .set(JUDGEMENT.AUTHOR_ID, trainer.value())
                    .set(JUDGEMENT.JUDGED_AT, NOW)
                    .set(JUDGEMENT.EDITION, 1)
                    .execute();
        }
    }

    private long course(String name) {
        long platform = key(sql.insertInto(PLATFORM)
                .set(PLATFORM.SCHOOL_ID, school)
                .set(PLATFORM.NAME, name)
                .set(PLATFORM.ISSUER, "https://lms.example")
                .set(PLATFORM.CLIENT_ID, name)
                .set(PLATFORM.AUTHORIZATION_ENDPOINT, "https://lms.example/auth")
                .set(PLATFORM.TOKEN_ENDPOINT, "https://lms.example/token")
                .set(PLATFORM.JWKS_URI, "https://lms.example/jwks")
                .set(PLATFORM.HOSTS, "https://lms.example")
                .set(PLATFORM.SOURCE, "file")
                .set(PLATFORM.STATUS, "active")
                .set(PLATFORM.CREATED_AT, NOW)
                .set(PLATFORM.UPDATED_AT, NOW)
                .returning(PLATFORM.ID)
                .fetchSingle(PLATFORM.ID));
        long deployment = key(sql.insertInto(DEPLOYMENT)
                .set(DEPLOYMENT.PLATFORM_ID, platform)
                .set(DEPLOYMENT.DEPLOYMENT_ID, "1")
                .set(DEPLOYMENT.STATUS, "accepted")
                .set(DEPLOYMENT.CREATED_AT, NOW)
                .returning(DEPLOYMENT.ID)
                .fetchSingle(DEPLOYMENT.ID));
        return key(sql.insertInto(COURSE)
                .set(COURSE.SCHOOL_ID, school)
                .set(COURSE.DEPLOYMENT_ID, deployment)
                .set(COURSE.CONTEXT_ID, name)
                .set(COURSE.CREATED_AT, NOW)
                .set(COURSE.UPDATED_AT, NOW)
                .returning(COURSE.ID)
                .fetchSingle(COURSE.ID));
    }

    private static long key(Long generated) {
        return Objects.requireNonNull(generated);
    }
}
