package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_MEMBER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.acquis.lti13.nrps.Member;
import org.acquis.lti13.nrps.MemberStatus;
import org.acquis.lti13.nrps.Members;
import org.acquis.platform.SchoolId;
import org.jooq.DSLContext;

/** Stores one reading of a course's members in few statements, however many there are. */
final class StoringMembers {
    /** Rows a statement: large enough to be quick, small enough for any packet limit. */
    static final int ROWS = 500;

    private final DSLContext tx;
    private final StoringPeople people;
    private final Instant now;

    StoringMembers(DSLContext tx, SchoolId school, String issuer, Instant now) {
        this.tx = tx;
        this.people = new StoringPeople(tx, school, issuer, now);
        this.now = now;
    }

    /** Inactive and deleted members count as absent: they keep what they have, and are no longer enrolled. */
    void store(CourseId course, Members members) {
        List<Member> active = members.members().stream()
                .filter(member -> member.status() == MemberStatus.ACTIVE)
                .toList();
        Map<String, Long> ids = people.store(active);
        for (int from = 0; from < active.size(); from += ROWS) {
            enrol(course, active.subList(from, Math.min(from + ROWS, active.size())), ids);
        }
        if (members.complete()) {
            markAbsent(course);
        }
        tx.update(COURSE)
                .set(COURSE.MEMBERS_REFRESHED_AT, now)
                .setNull(COURSE.MEMBERS_LEASE_UNTIL)
                .setNull(COURSE.MEMBERS_FAILURE)
                .where(COURSE.ID.eq(course.value()))
                .execute();
    }

    private void enrol(CourseId course, List<Member> members, Map<String, Long> ids) {
        var insert = tx.insertInto(
                COURSE_MEMBER,
                COURSE_MEMBER.COURSE_ID,
                COURSE_MEMBER.PERSON_ID,
                COURSE_MEMBER.ROLE,
                COURSE_MEMBER.ENROLLED,
                COURSE_MEMBER.ROSTER_SEEN_AT,
                COURSE_MEMBER.CREATED_AT);
        for (Member member : members) {
            String role = LaunchedRole.of(member.roles()).code();
            insert = insert.values(course.value(), ids.get(member.userId()), role, true, now, now);
        }
        insert.onDuplicateKeyUpdate()
                .set(COURSE_MEMBER.ROLE, GrowingRole.onDuplicate())
                .set(COURSE_MEMBER.ENROLLED, true)
                .set(COURSE_MEMBER.ROSTER_SEEN_AT, now)
                .execute();
    }

    /** Not those who came while the platform was still answering: its list may be older than they are. */
    private void markAbsent(CourseId course) {
        tx.update(COURSE_MEMBER)
                .set(COURSE_MEMBER.ENROLLED, false)
                .where(COURSE_MEMBER.COURSE_ID.eq(course.value()))
                .and(COURSE_MEMBER.ENROLLED)
                .and(COURSE_MEMBER.ROSTER_SEEN_AT.isNull().or(COURSE_MEMBER.ROSTER_SEEN_AT.lt(now)))
                .and(COURSE_MEMBER.LAST_LAUNCH_AT.isNull().or(COURSE_MEMBER.LAST_LAUNCH_AT.lt(now)))
                .execute();
    }
}
