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
import static org.acquis.schema.Tables.TOOL_KEY;

import java.time.Instant;
import java.util.List;
import org.acquis.ops.Database;
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
