package org.acquis.platform;

import static org.acquis.schema.Tables.CANDIDATE;
import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_ACTIVITY;
import static org.acquis.schema.Tables.COURSE_MEMBER;
import static org.acquis.schema.Tables.DEPLOYMENT;
import static org.acquis.schema.Tables.PENDING_LOGIN;
import static org.acquis.schema.Tables.PERSON;
import static org.acquis.schema.Tables.PLATFORM;
import static org.acquis.schema.Tables.REGISTRATION_LINK;
import static org.acquis.schema.Tables.SCHOOL;
import static org.acquis.schema.Tables.SESSION;
import static org.acquis.schema.Tables.TOOL_KEY;

import java.time.Instant;
import java.util.List;
import org.acquis.ops.Database;
import org.jooq.Record;
import org.jooq.Table;

/** Platforms for tests. */
public final class Platforms {
    public static final String ISSUER = "https://moodle.example.org";
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private Platforms() {}

    /** Empties the tables of platforms and people, so that the tests of a class share one migrated database. */
    public static void forgetAll(Database database) {
        database.sql().update(PLATFORM).setNull(PLATFORM.REPLACED_BY).execute();
        for (Table<?> table : List.of(
                SESSION,
                COURSE_MEMBER,
                COURSE_ACTIVITY,
                COURSE,
                PERSON,
                CANDIDATE,
                PENDING_LOGIN,
                REGISTRATION_LINK,
                DEPLOYMENT,
                PLATFORM,
                SCHOOL,
                TOOL_KEY)) {
            database.sql().deleteFrom(table).execute();
        }
    }

    /** An active platform of a new school, with the accepted deployment {@code 1}. */
    public static PlatformId moodle(Database database, String clientId) {
        SchoolId school = new Schools(database.sql()).create("École " + clientId, LONG_AGO);
        return moodle(database, school, clientId);
    }

    /** The same, of a school that there is. */
    public static PlatformId moodle(Database database, SchoolId school, String clientId) {
        long id = database.sql()
                .insertInto(PLATFORM)
                .set(PLATFORM.SCHOOL_ID, school.value())
                .set(PLATFORM.NAME, "Moodle")
                .set(PLATFORM.ISSUER, ISSUER)
                .set(PLATFORM.CLIENT_ID, clientId)
                .set(PLATFORM.AUTHORIZATION_ENDPOINT, ISSUER + "/mod/lti/auth.php")
                .set(PLATFORM.TOKEN_ENDPOINT, ISSUER + "/mod/lti/token.php")
                .set(PLATFORM.JWKS_URI, ISSUER + "/mod/lti/certs.php")
                .set(PLATFORM.HOSTS, ISSUER + "\nhttps://media.example.org:8443")
                .set(PLATFORM.SOURCE, "dynamic")
                .set(PLATFORM.STATUS, "active")
                .set(PLATFORM.CREATED_AT, LONG_AGO)
                .set(PLATFORM.UPDATED_AT, LONG_AGO)
                .returningResult(PLATFORM.ID)
                .fetchSingle()
                .value1();
        deployment(database, id, "1", "accepted");
        return new PlatformId(id);
    }

    /** Somebody came through the platform, into a course of his own, and is still there. */
    public static void session(Database database, PlatformId platform, String handle) {
        long school = new Schools(database.sql()).owning(platform).orElseThrow().value();
        long candidate = database.sql()
                .insertInto(CANDIDATE)
                .set(CANDIDATE.SCHOOL_ID, school)
                .set(CANDIDATE.CREATED_AT, LONG_AGO)
                .returningResult(CANDIDATE.ID)
                .fetchSingle()
                .value1();
        long person = database.sql()
                .insertInto(PERSON)
                .set(PERSON.SCHOOL_ID, school)
                .set(PERSON.CANDIDATE_ID, candidate)
                .set(PERSON.ISSUER, ISSUER)
                .set(PERSON.SUB, handle)
                .set(PERSON.CREATED_AT, LONG_AGO)
                .set(PERSON.UPDATED_AT, LONG_AGO)
                .returningResult(PERSON.ID)
                .fetchSingle()
                .value1();
        long course = database.sql()
                .insertInto(COURSE)
                .set(COURSE.SCHOOL_ID, school)
                .set(
                        COURSE.DEPLOYMENT_ID,
                        database.sql()
                                .fetchSingle(
                                        DEPLOYMENT,
                                        DEPLOYMENT.PLATFORM_ID.eq(platform.value()),
                                        DEPLOYMENT.DEPLOYMENT_ID.eq("1"))
                                .get(DEPLOYMENT.ID))
                .set(COURSE.CONTEXT_ID, "course of " + handle)
                .set(COURSE.CREATED_AT, LONG_AGO)
                .set(COURSE.UPDATED_AT, LONG_AGO)
                .returningResult(COURSE.ID)
                .fetchSingle()
                .value1();
        Record session = database.sql().newRecord(SESSION);
        session.set(SESSION.HANDLE, handle);
        session.set(SESSION.BROWSER_HASH, new byte[32]);
        session.set(SESSION.CSRF_TOKEN, "csrf");
        session.set(SESSION.SCHOOL_ID, school);
        session.set(SESSION.COURSE_ID, course);
        session.set(SESSION.PERSON_ID, person);
        session.set(SESSION.CONTENT_REQUEST, "{}");
        session.set(SESSION.ROLE, "trainer");
        session.set(SESSION.PREVIEW, false);
        session.set(SESSION.LOCALE, "fr");
        session.set(SESSION.PLATFORM_ORIGIN, ISSUER);
        session.set(SESSION.CREATED_AT, LONG_AGO);
        session.set(SESSION.LAST_SEEN_AT, LONG_AGO);
        session.set(SESSION.EXPIRES_AT, LONG_AGO);
        database.sql().insertInto(SESSION).set(session).execute();
    }

    /** The handles of all sessions. */
    public static List<String> sessions(Database database) {
        return database.sql().fetch(SESSION).getValues(SESSION.HANDLE);
    }

    /** One more deployment that may launch. */
    public static void accept(Database database, PlatformId platform, String deployment) {
        deployment(database, platform.value(), deployment, "accepted");
    }

    static void deployment(Database database, long platform, String deployment, String status) {
        database.sql()
                .insertInto(DEPLOYMENT)
                .set(DEPLOYMENT.PLATFORM_ID, platform)
                .set(DEPLOYMENT.DEPLOYMENT_ID, deployment)
                .set(DEPLOYMENT.STATUS, status)
                .set(DEPLOYMENT.CREATED_AT, LONG_AGO)
                .execute();
    }
}
