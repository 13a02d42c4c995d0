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

    public void remove(DemoPerson person) {
        sql.execute("DELETE FROM enrolment WHERE person_id = ?", person.id());
    }

    /** To the demo course, or with another role in it. */
    public void add(DemoPerson person, DemoRole role) {
        sql.execute(
                "REPLACE INTO enrolment (course_id, person_id, role) VALUES (?, ?, ?)",
                DemoCourseSeed.COURSE_ID,
                person.id(),
                role.name());
    }
}
