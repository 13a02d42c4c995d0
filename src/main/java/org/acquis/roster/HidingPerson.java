package org.acquis.roster;

import static org.acquis.schema.Tables.COURSE;
import static org.acquis.schema.Tables.COURSE_MEMBER;

import org.acquis.ops.AuditEvent;
import org.acquis.ops.AuditLog;
import org.acquis.ops.Database;
import org.acquis.platform.SchoolId;
import org.jooq.impl.DSL;

/**
 * A trainer says that somebody who is listed as a learner is no candidate: a colleague who tries the activity, a guest.
 * He leaves lists and counts; what was written about him is kept, and the act can be undone.
 */
public final class HidingPerson {
    private final Database database;
    private final AuditLog audit;

    public HidingPerson(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** @return false for somebody who is no learner of this course, or hidden already */
    public boolean hide(SchoolId school, CourseId course, PersonId person, PersonId by) {
        return set(true, school, course, person, by);
    }

    /** @return false for somebody who is no learner of this course, or not hidden */
    public boolean show(SchoolId school, CourseId course, PersonId person, PersonId by) {
        return set(false, school, course, person, by);
    }

    private boolean set(boolean hidden, SchoolId school, CourseId course, PersonId person, PersonId by) {
        return database.transaction(tx -> {
            boolean changed = tx.update(COURSE_MEMBER)
                            .set(COURSE_MEMBER.HIDDEN, hidden)
                            .where(COURSE_MEMBER.COURSE_ID.eq(course.value()))
                            .and(COURSE_MEMBER.PERSON_ID.eq(person.value()))
                            .and(COURSE_MEMBER.ROLE.eq(CourseRole.LEARNER.code()))
                            .and(COURSE_MEMBER.HIDDEN.ne(hidden))
                            .and(COURSE_MEMBER.COURSE_ID.in(
                                    DSL.select(COURSE.ID).from(COURSE).where(COURSE.SCHOOL_ID.eq(school.value()))))
                            .execute()
                    > 0;
            if (changed) {
                audit.record(
                        tx,
                        AuditEvent.of(hidden ? "roster.hidden" : "roster.shown")
                                .inSchool(school.value())
                                .inCourse(course.value())
                                .by(by.value())
                                .about("person", person.value()));
            }
            return changed;
        });
    }
}
