package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE;

import java.time.Duration;
import java.time.Instant;
import org.acquis.ops.Database;
import org.jooq.Condition;

/**
 * Sees that one node at a time reads the members of a course, and not too often. After a failure the lease runs on for a
 * minute with the failure's code beside it, so that a page does not wait for a sick platform at every view.
 */
final class RosterLease {
    static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration READING = Duration.ofMinutes(2);
    private static final Duration REST_AFTER_FAILURE = Duration.ofMinutes(1);

    private final Database database;

    RosterLease(Database database) {
        this.database = database;
    }

    /**
     * @param forced somebody asked for it: neither freshness nor the rest after a failure counts
     * @return true for one caller; it holds once this returns
     */
    boolean take(CourseId course, boolean forced, Instant now) {
        Condition free = COURSE.MEMBERS_LEASE_UNTIL.isNull().or(COURSE.MEMBERS_LEASE_UNTIL.le(now));
        Condition resting = COURSE.MEMBERS_FAILURE.isNotNull();
        Condition due = COURSE.MEMBERS_REFRESHED_AT.isNull().or(COURSE.MEMBERS_REFRESHED_AT.le(now.minus(FRESH)));
        return database.transaction(tx -> tx.update(COURSE)
                        .set(COURSE.MEMBERS_LEASE_UNTIL, now.plus(READING))
                        .setNull(COURSE.MEMBERS_FAILURE)
                        .where(COURSE.ID.eq(course.value()))
                        .and(COURSE.MEMBERSHIPS_URL.isNotNull())
                        .and(forced ? free.or(resting) : free.and(due))
                        .execute()
                == 1);
    }

    void failed(CourseId course, String code, Instant now) {
        database.inTransaction(tx -> tx.update(COURSE)
                .set(COURSE.MEMBERS_FAILURE, code)
                .set(COURSE.MEMBERS_LEASE_UNTIL, now.plus(REST_AFTER_FAILURE))
                .where(COURSE.ID.eq(course.value()))
                .execute());
    }

    /** Why the lease was not to be had. */
    RosterReading whyNot(CourseId course, Instant now) {
        return database.sql()
                .select(COURSE.MEMBERSHIPS_URL, COURSE.MEMBERS_REFRESHED_AT, COURSE.MEMBERS_LEASE_UNTIL)
                .from(COURSE)
                .where(COURSE.ID.eq(course.value()))
                .fetchOptional(row -> {
                    if (row.value1() == null) {
                        return new RosterReading.NotOffered();
                    }
                    boolean held = row.value3() != null && row.value3().isAfter(now);
                    return held ? new RosterReading.NotNow() : new RosterReading.StillFresh();
                })
                .orElseGet(RosterReading.NotOffered::new);
    }
}
