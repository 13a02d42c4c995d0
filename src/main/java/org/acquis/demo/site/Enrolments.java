package org.acquis.demo.site;

import org.jooq.DSLContext;

/** Who takes part in the courses; for trials of what a tool does when that changes. */
public final class Enrolments {
    private final DSLContext sql;

    public Enrolments(DSLContext sql) {
        this.sql = sql;
    }

    /** In every course. */
    public void suspend(DemoPerson person, boolean suspended) {
        sql.execute("UPDATE enrolment SET suspended = ? WHERE person_id = ?", suspended, person.id());
    }

    /** In one course. */
    public void suspend(DemoPerson person, long courseId, boolean suspended) {
        sql.execute(
                "UPDATE enrolment SET suspended = ? WHERE person_id = ? AND course_id = ?",
                suspended,
                person.id(),
                courseId);
    }

    /** From every course. */
    public void remove(DemoPerson person) {
        sql.execute("DELETE FROM enrolment WHERE person_id = ?", person.id());
    }

    /** From one course. */
    public void remove(DemoPerson person, long courseId) {
        sql.execute("DELETE FROM enrolment WHERE person_id = ? AND course_id = ?", person.id(), courseId);
    }

    /** To the demo course, or with another role in it. */
    public void add(DemoPerson person, DemoRole role) {
        add(person, DemoCourseSeed.COURSE_ID, role);
    }

    public void add(DemoPerson person, long courseId, DemoRole role) {
        sql.execute(
                "REPLACE INTO enrolment (course_id, person_id, role) VALUES (?, ?, ?)",
                courseId,
                person.id(),
                role.name());
    }
}
