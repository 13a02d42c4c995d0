package org.acquis.platform;

import static org.acquis.schema.Tables.PLATFORM;
import static org.acquis.schema.Tables.SCHOOL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The schools of this instance. They belong to the operator: no page creates one. */
public final class Schools {
    private final DSLContext sql;

    /** @param sql of a transaction, or one that commits each statement */
    public Schools(DSLContext sql) {
        this.sql = sql;
    }

    /** @param name at most 200 characters; two schools may bear the same */
    public SchoolId create(String name, Instant now) {
        return new SchoolId(sql.insertInto(SCHOOL)
                .set(SCHOOL.NAME, name)
                .set(SCHOOL.CREATED_AT, now)
                .returningResult(SCHOOL.ID)
                .fetchSingle()
                .value1());
    }

    public Optional<School> find(SchoolId id) {
        return sql.select(SCHOOL.ID, SCHOOL.NAME)
                .from(SCHOOL)
                .where(SCHOOL.ID.eq(id.value()))
                .fetchOptional(row -> new School(new SchoolId(row.value1()), row.value2()));
    }

    /** The oldest school of exactly this name. */
    public Optional<School> named(String name) {
        return sql.select(SCHOOL.ID, SCHOOL.NAME)
                .from(SCHOOL)
                .where(SCHOOL.NAME.eq(name))
                .orderBy(SCHOOL.ID)
                .limit(1)
                .fetchOptional(row -> new School(new SchoolId(row.value1()), row.value2()));
    }

    /** The school that a platform belongs to. */
    public Optional<SchoolId> owning(PlatformId platform) {
        return sql.select(PLATFORM.SCHOOL_ID)
                .from(PLATFORM)
                .where(PLATFORM.ID.eq(platform.value()))
                .fetchOptional(row -> new SchoolId(row.value1()));
    }

    /** The school that has had platforms of this issuer for longest. */
    public Optional<SchoolId> ofIssuer(String issuer) {
        return sql.select(PLATFORM.SCHOOL_ID)
                .from(PLATFORM)
                .where(PLATFORM.ISSUER.eq(issuer))
                .orderBy(PLATFORM.ID)
                .limit(1)
                .fetchOptional(row -> new SchoolId(row.value1()));
    }

    /** @return whether there is such a school */
    public boolean rename(SchoolId id, String name) {
        return sql.update(SCHOOL)
                        .set(SCHOOL.NAME, name)
                        .where(SCHOOL.ID.eq(id.value()))
                        .execute()
                == 1;
    }

    /** All, by name. */
    public List<School> all() {
        return sql.select(SCHOOL.ID, SCHOOL.NAME)
                .from(SCHOOL)
                .orderBy(SCHOOL.NAME, SCHOOL.ID)
                .fetch(row -> new School(new SchoolId(row.value1()), row.value2()));
    }
}
